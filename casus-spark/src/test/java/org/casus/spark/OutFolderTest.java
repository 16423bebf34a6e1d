package org.casus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.casus.datasets.Checksum;
import org.casus.error.EnvironmentFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that a job fills: found, damaged, doubled and foreign files. */
class OutFolderTest {
    @TempDir
    private Path folder = Path.of("");

    private Path out = Path.of("");
    private int made;

    @BeforeEach
    void anEmptyFolder() {
        out = folder.resolve("out");
    }

    private OutFolder open() {
        return new OutFolder(out.toString(), new Configuration());
    }

    private Path make() throws IOException {
        made++;
        byte[] bytes = "rows".getBytes(StandardCharsets.UTF_8);
        return Files.write(folder.resolve(Checksum.of(new ByteArrayInputStream(bytes)) + ".parquet"), bytes);
    }

    private Part part(long attempt) throws IOException {
        return open().part(2016, 2, attempt, this::make);
    }

    @Test
    void a01APartitionThatIsThereIsNotMadeAgain() throws Exception {
        open().begin("a job");
        Part first = part(1);
        Part again = part(2);

        assertThat(made).isEqualTo(1);
        assertThat(first.found()).isFalse();
        assertThat(again.found()).isTrue();
        assertThat(again.path()).isEqualTo(first.path());
        assertThat(out.resolve(first.path())).content().isEqualTo("rows");
        open().end(List.of(again));
        assertThat(out.resolve("_SUCCESS")).exists();
        assertThat(out.resolve("_unfinished")).doesNotExist();
    }

    @Test
    void a02ADamagedFileIsMadeAgain() throws Exception {
        Part first = part(1);
        Files.writeString(out.resolve(first.path()), "rowz");
        Files.writeString(out.resolve("year=2016/attacker=2/part-0.parquet"), "another program's");

        assertThat(part(2).found()).isFalse();
        assertThat(out.resolve(first.path())).content().isEqualTo("rows");
        open().end(List.of(first));
    }

    @Test
    void a03TwoAttemptsAtOnceLeaveOneFile() throws Exception {
        Part outer = open().part(2016, 2, 1, () -> {
            part(2);
            return make();
        });

        assertThat(outer.found()).isFalse();
        try (var files = Files.list(out.resolve("year=2016/attacker=2"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a04AStrangersFileIsNoticedInTheEnd() throws Exception {
        Part part = part(1);
        Files.writeString(out.resolve("year=2016/attacker=2/part-0.parquet"), "another program's");

        assertThatThrownBy(() -> open().end(List.of(part)))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("changed by something else");
        assertThatThrownBy(() -> open().end(List.of(part, part))).isInstanceOf(EnvironmentFailure.class);
        assertThat(out.resolve("_SUCCESS")).doesNotExist();
    }

    @Test
    void a05AnotherJobsFolderIsRefused() throws Exception {
        open().begin("a job");
        Part part = part(1);

        assertThatThrownBy(() -> open().begin("another job"))
                .isInstanceOf(EnvironmentFailure.class)
                .hasMessageContaining("another job's files");
        assertThat(out.resolve(part.path())).exists();
        open().begin("a job");
    }
}
