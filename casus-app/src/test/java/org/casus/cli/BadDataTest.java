package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.Cli.refused;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data folders, stores and published files that cannot be used; what was there before stays as it was. */
class BadDataTest {
    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path store() {
        return data().resolve("casus.duckdb");
    }

    private Cli importing(Path published) {
        return Cli.run("data", "import", published.toString(), "--data", data().toString());
    }

    private void notImported(Path published, String... says) {
        refused(new String[] {"data", "import", published.toString(), "--data", data().toString()}, says);
    }

    private void imported() throws Exception {
        assertThat(importing(Published.states(folder)).code()).isZero();
    }

    private Cli asked(String on, String... says) {
        return refused(
                new String[] {"who", "--attacker", "USA", "--target", "KOS", "--on", on, "--data", data().toString()},
                says);
    }

    @Test
    void A01_aDataFolderThatIsAFile() throws Exception {
        Files.writeString(data(), "mine");

        notImported(Published.states(folder), "the data folder cannot be " + data(), "is a file", "--data");
        asked("2020", "is a file");
        refused(new String[] {"data", "status", "--data", data().toString()}, "is a file");
        assertThat(data()).hasContent("mine");
    }

    @Test
    void A02_aDataFolderBelowAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        String below = file.resolve("data").toString();

        refused(
                new String[] {"data", "import", Published.states(folder).toString(), "--data", below},
                file + " is a file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void A03_aDataFolderThatMayNotBeWritten() throws Exception {
        Files.createDirectory(data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(data()), "skipped: this user may write everywhere");

        Cli cli = importing(Published.states(folder));

        assertThat(cli.code()).isEqualTo(Failures.ENVIRONMENT);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("no permission for " + data(), "--data");
    }

    @Test
    void A04_noPermissionIsTheEnvironmentsFault() {
        var err = new StringWriter();

        int code = Failures.report(new AccessDeniedException("/data"), new PrintWriter(err), false);

        assertThat(code).isEqualTo(Failures.ENVIRONMENT);
        assertThat(err.toString()).contains("no permission for /data", "--data").doesNotContain("\tat ");
    }

    @Test
    void A05_aFolderWithoutAStore() {
        asked("2020", "no data has been imported into " + data(), "casus data import DIR");
    }

    @Test
    void A06_aStoreOfANewerVersion() throws Exception {
        imported();
        try (var db = DriverManager.getConnection("jdbc:duckdb:" + store());
                var statement = db.createStatement()) {
            statement.execute("UPDATE meta SET version = 99");
        }
        byte[] before = Files.readAllBytes(store());

        asked("2020", "is of version 99", "newer Casus");
        notImported(Published.states(folder), "is of version 99");
        assertThat(store()).hasBinaryContent(before);
    }

    @Test
    void A07_aDamagedStore() throws Exception {
        imported();
        byte[] damaged = Files.readAllBytes(store());
        Arrays.fill(damaged, 0, 4096, (byte) 7);
        Files.write(store(), damaged);

        asked("2020", "the store in " + data() + " cannot be read", "casus data import DIR");
        refused(new String[] {"data", "status", "--data", data().toString()}, "cannot be read");
        notImported(Published.states(folder), "cannot be read");
        assertThat(store()).hasBinaryContent(damaged);
    }

    @Test
    void A08_aStoreThatIsCutOff() throws Exception {
        imported();
        byte[] whole = Files.readAllBytes(store());
        Files.write(store(), Arrays.copyOf(whole, whole.length / 2));

        asked("2020", "the store in " + data() + " cannot be read");
    }

    @Test
    void A09_anImportThatWasStoppedHalfWayIsDoneAgain() throws Exception {
        Files.createDirectory(data());
        Files.writeString(data().resolve("casus.duckdb.part"), "half a store");

        imported();

        assertThat(data().resolve("casus.duckdb.part")).doesNotExist();
    }

    @Test
    void A10_importOfAFolderThatIsMissing() {
        notImported(folder.resolve("nowhere"), folder.resolve("nowhere") + " is no folder");
        assertThat(data()).doesNotExist();
    }

    @Test
    void A11_importOfAFolderWithoutKnownFilesLeavesTheStore() throws Exception {
        imported();
        byte[] before = Files.readAllBytes(store());

        notImported(
                Published.folder(folder, "notes.txt", "nothing"), "the one file in ", "cow_states.csv", "docs/data.md");
        assertThat(store()).hasBinaryContent(before);
    }

    @Test
    void A12_importOfWrongColumns() throws Exception {
        Path published = Published.folder(folder, "cow_states.csv", Published.STATES.replace("ccode", "number"));

        notImported(published, "cow_states.csv:1 (ccode): the header lacks this column");
        assertThat(store()).doesNotExist();
    }

    @Test
    void A13_importOfAFileThatIsCutOffKeepsTheWholeLines() throws Exception {
        String states = Published.STATES;
        Cli cli = importing(Published.folder(folder, "cow_states.csv", states.substring(0, states.length() - 20)));

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("3 rows", "1 issue:", "cow_states.csv:5", "the file was cut off");
    }

    @Test
    void A14_importOfACompressedFileThatIsCutOff() throws Exception {
        byte[] whole = Published.gzip("atop_id,ccode1\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        notImported(
                Published.folder(folder, "atop_alliance.csv.gz", half),
                "atop_alliance.csv.gz: the compressed file is damaged or cut off",
                "get it again");
    }

    @Test
    void A15_aBadCellIsAnIssueAndTheRestIsImported() throws Exception {
        Path published = Published.folder(folder, "cow_states.csv", Published.STATES.replace("KOS,347", "KOS,x"));
        Cli cli = importing(published);

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("cow_states.csv:5 (ccode)", "the line is left out");
    }

    @Test
    void A16_aStateThatDidNotYetExist() throws Exception {
        imported();

        asked("2007", "Kosovo is not a state on 2007-01-01; it is one from 2008-02-20");
    }

    @Test
    void A17_aStateThatTheImportedListLacks() throws Exception {
        imported();
        String data = data().toString();

        refused(
                new String[] {"who", "--attacker", "USA", "--target", "CHN", "--on", "2020", "--data", data},
                "710",
                "the list of states does not have it");
    }

    @Test
    void A18_aDateBeforeAllImportedData() throws Exception {
        imported();

        asked("1800", "1800-01-01 is outside what is known", "Imported data cover 1816-01-02 to today");
    }

    @Test
    void A19_trainingAndBacktestWithoutDataLeaveOldFiles() throws Exception {
        String old = Files.writeString(folder.resolve("old"), "mine").toString();
        String data = data().toString();

        refused(new String[] {"train", "--data", data, "--out", old}, "no data has been imported");
        refused(new String[] {"backtest", "--data", data, "--task", "W", "--out", old}, "no data has been imported");
        refused(
                new String[] {"data", "embed", "--data", data, "--out", folder.toString()},
                "no data has been imported");
        assertThat(Path.of(old)).hasContent("mine");
    }

    @Test
    void A20_backtestOfAnUnknownTask() {
        refused(Cli.words("backtest --task X --out p.csv"), "--task", "[W, D]");
        refused(Cli.words("backtest --task W"), "--out");
        refused(
                Cli.words("backtest --task W --model forest --out p.csv"),
                "no model \"forest\"",
                "treaty-only",
                "[O05]");
        refused(Cli.words("backtest --task W --ablate --learning-curve --out p.csv"), "exclude each other");
        refused(Cli.words("backtest --task W --ablate --model boosting --out p.csv"), "exclude each other");
    }

    @Test
    void A21_aVariableThatNamesAnEmptyFolderLeavesTheEmbeddedData() throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.casus.cli.Main",
                "who",
                "--attacker",
                "USA",
                "--target",
                "PRK",
                "--csv");
        builder.environment().put("CASUS_DATA", data().toString());
        Path out = folder.resolve("out.csv");
        Process process = builder.redirectOutput(out.toFile()).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(err).isZero();
        assertThat(err.strip())
                .isEqualTo("casus: nothing has been imported into " + data()
                        + ", which $CASUS_DATA names; the embedded data are used");
        assertThat(out).content().startsWith("state,ccode,name,");
    }
}
