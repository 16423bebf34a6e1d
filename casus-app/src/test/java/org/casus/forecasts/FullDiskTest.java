package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.error.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk: a message, and nothing lost that was acknowledged. */
class FullDiskTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void A01_sqliteRefusesAndGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/prlimit")), "skipped: no prlimit here");
        String url = Databases.sqlite(folder);
        List<String> said = Elsewhere.linesUntilKilled(Elsewhere.start(url, 80, 400_000), -1);
        List<String> acknowledged =
                said.stream().filter(line -> line.matches("[0-9a-f]{12}")).toList();

        assertThat(said).hasSize(80);
        assertThat(acknowledged).isNotEmpty().hasSizeLessThan(80);
        assertThat(said)
                .filteredOn(line -> !acknowledged.contains(line))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("refused: DATABASE_FULL the database ")
                        .contains("cannot be written"));
        try (Database database = Database.open(url)) {
            var register = new Register(database);
            assertThat(register.verify().fault()).isNull();
            assertThat(register.list())
                    .extracting(r -> r.forecast().id())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            register.add(Samples.draft("2099-01-01", null), "ada");
        }
    }

    /** A full disk under PostgreSQL cannot be made here; the code it answers with then can (53100). */
    @Test
    void A02_postgresRefuses() throws Exception {
        try (Database database = Database.open(Databases.postgres())) {
            var register = new Register(database);
            register.add(Samples.draft("2099-01-01", null), "ada");
            database.write(handle -> handle.execute(
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
                            + " 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"));
            database.write(handle -> handle.execute(
                    "CREATE TRIGGER full_disk BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION full_disk()"));

            assertThatThrownBy(() -> register.add(Samples.draft("2099-01-01", null), "ada"))
                    .isInstanceOfSatisfying(DatabaseFailure.class, e -> {
                        assertThat(e.code()).isEqualTo(Code.DATABASE_FULL);
                        assertThat(e.passing()).isFalse();
                    });
            assertThat(register.verify().entries()).isOne();
            assertThat(register.verify().whole()).isTrue();
        }
    }
}
