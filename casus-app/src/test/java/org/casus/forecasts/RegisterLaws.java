package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.answer.QuestionRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register keeps, on whatever database. */
abstract class RegisterLaws {
    private final Samples.Days days = new Samples.Days();
    private Database database = Database.open("jdbc:sqlite::memory:");
    private Register register = new Register(database, days);

    /** The address of a new database. */
    abstract String url() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database.close();
        database = Database.open(url());
        register = new Register(database, days);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void tamper(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String one : sql.split(";", -1)) {
                statement.executeUpdate(one);
            }
        }
    }

    private void record(int n) throws Exception {
        for (int i = 0; i < n; i++) {
            register.add(Samples.draft(), "ada");
        }
    }

    @Test
    void A01_whatIsRecordedIsThereAfterwardsWordForWord() throws Exception {
        Forecast added = register.add(Samples.draft("2027-01-01", 0.25), "ada");

        var again = new Register(database, days);
        assertThat(again.list()).containsExactly(new Registered(added, List.of()));
        assertThat(again.get(added.id().substring(0, 4)).forecast()).isEqualTo(added);
        assertThat(added.criteria()).isEqualTo(Samples.CRITERIA);
        assertThat(added.probability()).isEqualTo(0.25);
        assertThat(added.own()).isTrue();
        assertThat(again.answer(added.id()).orElseThrow())
                .isEqualTo(Contents.JSON.readTree(Samples.answer()).toString());
    }

    @Test
    void A02_aSecondResolutionReplacesTheFirstAndBothAreShown() throws Exception {
        Forecast f = register.add(Samples.draft(), "ada");
        register.resolve(f.id(), Samples.resolution("no"), "ada");
        register.resolve(f.id(), Samples.resolution("void"), "bob");

        Registered now = register.get(f.id());
        assertThat(now.resolutions()).extracting(Resolution::outcome).containsExactly(Outcome.NO, Outcome.VOID);
        assertThat(now.resolution().orElseThrow().author()).isEqualTo("bob");
        assertThat(now.forecast()).isEqualTo(f);
    }

    @Test
    void A03_aForecastCountsOnlyOnceItsDayIsPast() throws Exception {
        Forecast f = register.add(Samples.draft("2027-01-01", 0.2), "ada");
        register.resolve(f.id(), Samples.resolution("yes"), "ada");

        days.set(f.resolves());
        assertThat(register.scores(null, null, null, null).all().n()).isZero();
        assertThat(register.scores(null, null, null, null).early()).isOne();
        days.set(f.resolves().plusDays(1));
        Scores scores = register.scores(null, null, null, null);
        assertThat(scores.all().n()).isOne();
        assertThat(scores.all().brier()).isEqualTo(0.64, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(scores.all().logScore()).isEqualTo(Math.log(0.2));
    }

    @Test
    void A04_aWholeChainVerifies() throws Exception {
        record(3);
        assertThat(register.verify().whole()).isTrue();
        assertThat(register.verify().entries()).isEqualTo(3);
        String second = register.list().get(1).forecast().hash();
        assertThat(register.verify(second).whole()).isTrue();
        assertThat(register.verify("0".repeat(64)).whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE entry SET content = replace(content, '"author":"ada"', '"author":"eve"') WHERE number = 2 | 2 | was changed
            UPDATE entry SET received = '2020-01-01T00:00:00Z' WHERE number = 3 | 3 | was changed
            UPDATE entry SET answer = replace(answer, '"probability"', '"probabilitY"') WHERE number = 3 | 3 | its answer
            UPDATE entry SET answer = NULL WHERE number = 1 | 1 | its answer
            UPDATE entry SET id = 'abcdefabcdef' WHERE number = 1 | 1 | its id
            UPDATE entry SET hash = 'f' WHERE number = 4 | 4 | was changed
            UPDATE entry SET content = 'nonsense' WHERE number = 2 | 2 | was changed
            DELETE FROM entry WHERE number = 1 | 1 | is missing
            DELETE FROM entry WHERE number = 3 | 3 | is missing
            DELETE FROM entry WHERE number = 5 | 5 | is missing
            DELETE FROM entry WHERE number = 3; UPDATE entry SET number = 3 WHERE number = 4; UPDATE entry SET number = 4 WHERE number = 5 | 3 | does not follow
            UPDATE entry SET number = 9 WHERE number = 2; UPDATE entry SET number = 2 WHERE number = 3; UPDATE entry SET number = 3 WHERE number = 9 | 2 | does not follow
            INSERT INTO entry SELECT 6, 'x', content, answer, received, 'x', 'x' FROM entry WHERE number = 5 | 6 | does not follow
            INSERT INTO entry SELECT 0, 'x', content, answer, received, 'x', 'x' FROM entry WHERE number = 5 | 0 | no place
            UPDATE head SET hash = 'x' | 5 | last
            UPDATE head SET entries = 4 | 5 | inserted
            DELETE FROM head | 6 | note of its last entry
            DELETE FROM entry | 1 | is missing
            """)
    void A05_tamperingIsFoundAndTheFirstBadEntryNamed(String sql, long number, String what) throws Exception {
        record(5);
        tamper(sql);

        Verification found = register.verify();
        assertThat(found.whole()).isFalse();
        assertThat(java.util.Objects.requireNonNull(found.fault()).number()).isEqualTo(number);
        assertThat(found.fault().what()).contains(what);
        assertThat(found.entries()).isEqualTo(Math.max(0, number - 1));
    }

    @Test
    void A06_anEntryWellMadeButInTheMiddleIsFound() throws Exception {
        record(3);
        Entry first = register.entries().after(0).getFirst();
        String content = first.content().replace("ada", "eve");
        String hash = Hashes.entry(first.hash(), first.received(), content);
        tamper("UPDATE entry SET number = number + 10 WHERE number > 1");
        tamper("UPDATE entry SET number = number - 9 WHERE number > 1");
        try (Connection connection = DriverManager.getConnection(url());
                var insert = connection.prepareStatement("INSERT INTO entry VALUES (2, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, Hashes.id(content));
            insert.setString(2, content);
            insert.setString(3, first.answer());
            insert.setString(4, first.received());
            insert.setString(5, "x");
            insert.setString(6, hash);
            insert.executeUpdate();
        }

        assertThat(java.util.Objects.requireNonNull(register.verify().fault()).number())
                .isEqualTo(2);
    }

    @Test
    void A07_concurrentWritersMakeOneChain() throws Exception {
        int writers = 8;
        int each = 15;
        try (var other = Database.open(url());
                var threads = Executors.newFixedThreadPool(writers)) {
            var second = new Register(other, days);
            var work = new ArrayList<Callable<List<String>>>();
            for (int w = 0; w < writers; w++) {
                Register mine = w % 2 == 0 ? register : second;
                work.add(() -> {
                    var ids = new ArrayList<String>();
                    for (int i = 0; i < each; i++) {
                        ids.add(mine.add(Samples.draft(), "ada").id());
                    }
                    return ids;
                });
            }
            var acknowledged = new ArrayList<String>();
            for (Future<List<String>> done : threads.invokeAll(work)) {
                acknowledged.addAll(done.get());
            }
            assertThat(register.list())
                    .extracting(r -> r.forecast().id())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
        assertThat(register.verify().whole()).isTrue();
        assertThat(register.verify().entries()).isEqualTo(writers * (long) each);
    }

    @Test
    void A08_anUnknownIdNamesTheNewest() throws Exception {
        Forecast f = register.add(Samples.draft(), "ada");
        assertThatThrownBy(() -> register.get("feed"))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        e -> assertThat(e.problems().getFirst().nearest()).containsExactly(f.id()));
        assertThatThrownBy(() -> register.get("' OR 1=1 --")).isInstanceOf(QuestionRefused.class);
    }

    @Test
    void A09_textsAreDataAndNotSql() throws Exception {
        String evil = "'); DROP TABLE entry; -- \\u0000 \" 🛡 «é» </script>";
        Forecast f = register.add(Samples.draft(), evil);
        register.resolve(f.id(), ResolutionDraft.of("yes", null, evil), evil);

        assertThat(register.get(f.id()).forecast().author()).isEqualTo(evil);
        assertThat(register.get(f.id()).resolution().orElseThrow().evidence()).isEqualTo(evil);
        assertThat(register.verify().whole()).isTrue();
    }

    @Test
    void A10_aWriteThatFailsLeavesNothing() throws Exception {
        record(1);
        assertThatThrownBy(() -> database.write(handle -> {
                    handle.execute("UPDATE head SET entries = 7");
                    handle.execute("INSERT INTO entry SELECT * FROM entry");
                    return 1;
                }))
                .isInstanceOf(DatabaseFailure.class);
        assertThat(register.verify().whole()).isTrue();
        record(1);
        assertThat(register.verify().entries()).isEqualTo(2);
    }

    @Test
    void A11_aDatabaseOfANewerCasusIsRefused() throws Exception {
        tamper("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (999, '999', 'later', 'SQL', 'V999', 'x', 1, "
                + (url().contains("sqlite") ? "1" : "true") + ")");
        assertThatThrownBy(() -> Database.open(url()))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("newer Casus (tables of version 999");
    }
}
