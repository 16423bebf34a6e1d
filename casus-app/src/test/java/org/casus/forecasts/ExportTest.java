package org.casus.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.forecasts.Import.Imported;
import org.casus.forecasts.Registered.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports and what takes them over. */
class ExportTest {
    @TempDir
    private Path folder = Path.of("");

    private final Samples.Days days = new Samples.Days();
    private Database database = Database.open("jdbc:sqlite::memory:");
    private Database other = database;
    private Register register = new Register(database, days);
    private Register empty = register;

    @BeforeEach
    void open() throws Exception {
        database.close();
        database = Database.open(Databases.sqlite(Files.createDirectory(folder.resolve("one"))));
        other = Database.open(Databases.sqlite(Files.createDirectory(folder.resolve("two"))));
        register = new Register(database, days);
        empty = new Register(other, days);
        Forecast f = register.add(Samples.draft(), "ada");
        register.add(Samples.draft("2027-02-01", 1e-5), "bob, \"the\" = 🛡\nbuilder");
        register.resolve(f.id(), Samples.resolution("no"), "ada");
    }

    @AfterEach
    void close() {
        database.close();
        other.close();
    }

    private static String export(Register register, String format) throws Exception {
        var out = new StringWriter();
        if (format.equals("csv")) {
            Export.csv(register, out);
        } else {
            Export.json(register, out);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void A01_aNewRegisterTakesItAsItIsAndOnce(String format) throws Exception {
        String export = export(register, format);

        assertThat(into(empty, export)).isEqualTo(new Imported(3, 3, true));
        assertThat(empty.list()).isEqualTo(register.list());
        assertThat(empty.verify()).isEqualTo(register.verify());
        assertThat(export(empty, format)).isEqualTo(export);
        assertThat(into(empty, export).added()).isZero();
        assertThat(into(register, export).added()).isZero();
    }

    private static Imported into(Register register, String text) throws ImportRefused, IOException {
        return Import.into(register, new StringReader(text));
    }

    @Test
    void A02_aRegisterThatHoldsTheBeginningGoesOnWithTheRest() throws Exception {
        into(empty, export(register, "json"));
        register.add(Samples.draft(), "ada");
        assertThat(into(empty, export(register, "json"))).isEqualTo(new Imported(4, 1, true));
        assertThat(empty.verify()).isEqualTo(register.verify());
    }

    @Test
    void A03_anotherRegisterTakesWhatItLacksAsNewEntries() throws Exception {
        Forecast own = empty.add(Samples.draft(), "eve");
        String export = export(register, "json");

        assertThat(into(empty, export)).isEqualTo(new Imported(3, 3, false));
        assertThat(into(empty, export).added()).isZero();
        assertThat(empty.verify().whole()).isTrue();
        assertThat(empty.list().getFirst().forecast()).isEqualTo(own);
        assertThat(empty.list().get(1).resolution().orElseThrow().outcome()).isEqualTo(Outcome.NO);
        assertThat(empty.answer(register.list().getFirst().forecast().id())).isPresent();
    }

    @Test
    void A04_whatComesAfterItsDayDoesNotCount() throws Exception {
        empty.add(Samples.draft("2099-01-01", null), "eve");
        days.set(java.time.LocalDate.of(2027, 1, 15));
        into(empty, export(register, "json"));

        assertThat(empty.list())
                .extracting(r -> r.standing(empty.today()))
                .containsExactly(Standing.OPEN, Standing.LATE, Standing.OPEN);
        assertThat(register.list())
                .extracting(r -> r.standing(register.today()))
                .contains(Standing.COUNTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json | "author":"ada" | "author":"eve" | entry 1 was changed
            json | "outcome":"no" | "outcome":"yes" | entry 3 was changed
            json | "probability":1.0E-5 | "probability":0.9 | entry 2 was changed
            json | "headline":" | "headline":"Not: | its answer is not
            json | casus-forecasts | other | no export of a register
            json | "version":1, | "version":2, | of version 2
            json | {"number":2 | {"number":7 | entry 2 is missing
            json | "head":{"entries":3,"hash":" | "head":{"entries":3,"hash":"0 | missing at the end
            csv  | ,ada,20 | ,eve,20 | its author is "eve"
            csv  | ""author"":""ada"" | ""author"":""eve"" | was changed
            csv  | number,id,kind | number,id,sort | it needs the columns
            """)
    void A05_aChangedExportIsRefusedWhole(String format, String from, String to, String why) throws Exception {
        String export = export(register, format);
        assertThat(export).contains(from);
        int at = export.indexOf(from);
        String changed = export.substring(0, at) + to + export.substring(at + from.length());

        assertThatThrownBy(() -> into(empty, changed))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(why);
        assertThat(empty.list()).isEmpty();
    }

    @Test
    void A06_aLineLessIsFound() throws Exception {
        List<String> lines = export(register, "json").lines().toList();
        for (int leave = 1; leave <= 3; leave++) {
            int out = leave;
            String text = String.join(
                    "\n",
                    java.util.stream.IntStream.range(0, lines.size())
                            .filter(i -> i != out)
                            .mapToObj(lines::get)
                            .toList());
            assertThatThrownBy(() -> into(empty, text)).isInstanceOf(ImportRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "{}", "[]", "a,b\n1,2\n", "{}{}", "\u0000"})
    void A07_anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> into(empty, text)).isInstanceOf(ImportRefused.class);
    }
}
