package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.Cli.refused;
import static org.casus.cli.Cli.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong questions, options and documents: one clear message each, exit code 2, nothing on stdout, no stack trace. */
class BadInputTest {
    @TempDir
    private Path folder;

    private static Cli who(String more, String... says) {
        return refused(words("who --attacker USA --target PRK " + more), says);
    }

    private static Cli ask(String question, String... says) {
        return refused(new String[] {"ask", question}, says);
    }

    @Test
    void A01_unknownStateOfTheQuestionWithTheNearest() {
        ask("Would Chnia fight for North Korea?", "joiner: Chnia is no state that Casus knows", "nearest: China");
    }

    @Test
    void A02_unknownStateOfAnOptionWithTheNearest() {
        refused(words("ask --joiner Chnia --target PRK"), "--joiner: \"Chnia\"", "Nearest: China.");
    }

    @Test
    void A03_unknownStateThatIsNearNothingSaysHowStatesAreNamed() {
        refused(words("who --attacker Xyzzyx --target PRK"), "\"Xyzzyx\" is no state", "a code (CHN)");
    }

    @Test
    void A04_aStateAgainstItself() {
        ask("Would China fight for China?", "China is named twice, as joiner and as target");
        refused(
                words("who --attacker USA --target USA"),
                "The United States is named twice, as attacker and as target");
        refused(words("who --attacker USA,USA --target PRK"), "The United States is named twice");
        refused(words("ask --joiner PRK --attacker USA --target PRK"), "North Korea is named twice");
    }

    @Test
    void A05_aStateThatNoLongerExistsWithTheTimeItDid() {
        ask(
                "Would Austria-Hungary fight for Germany?",
                "Austria-Hungary is not a state on " + LocalDate.now(),
                "it was one from 1816-01-01 to 1918-11-12");
        refused(
                words("who --attacker GFR --target PRK --on 2020-01-01"),
                "is not a state on 2020-01-01",
                "to 1990-10-02");
    }

    @Test
    void A06_aDateBeforeTheEmbeddedWorldNamesItsSpanAndWhatToImport() {
        refused(
                words("who --attacker SRB --target KOS --on 2007"),
                "--on: 2007-01-01 is outside what is known",
                "2015-01-01 to today",
                "casus data import DIR");
        ask("Would Germany have fought for Austria-Hungary in 1914?", "1914-01-01 is outside", "casus data import");
    }

    @Test
    void A07_theFuture() {
        LocalDate tomorrow = LocalDate.now().plusDays(1);

        who("--on " + tomorrow, tomorrow + " is outside what is known", "to today, " + LocalDate.now());
    }

    @Test
    void A08_noDate() {
        who("--on 2024-13-01", "\"2024-13-01\" is no date", "yyyy-mm-dd or a year", "2024-12-01");
        who("--on 2023-02-29", "\"2023-02-29\" is no date", "2023-02-28");
        who("--on yesterday", "\"yesterday\" is no date", LocalDate.now().toString());
        who("--on 24", "\"24\" is no date");
    }

    @Test
    void A09_noLevel() {
        who("--level wars", "--level: \"wars\" is no level", "dispute, force, war");
    }

    @Test
    void A10_noTie() {
        who("--without foo", "--without: \"foo\" names no tie", "treaty:CHN-PRK", "rivalry:CHN-USA");
        who("--without friendship:CHN-PRK", "names no tie");
        who("--without treaty:CHN", "names no two states");
        who("--without treaty:CHN-PRX", "\"PRX\" is no state", "PRK");
        who("--without treaty:CHN-CHN", "names one state twice");
    }

    @Test
    void A11_anUnknownTreatyWithTheNearest() {
        who("--without treaty:atop:34450", "no treaty \"atop:34450\" on record", "treaty:atop:3445");
    }

    @Test
    void A12_noSideJoined() {
        who("--joined RUS", "\"RUS\" does not say which side", "RUS:target");
        who("--joined RUS:left", "\"RUS:left\" does not say which side", "RUS:target");
        who("--joined RUX:target", "\"RUX\" is no state", "RUS");
    }

    @Test
    void A13_joinedTwice() {
        who("--joined USA:target", "The United States is named twice, as attacker and as joined");
        who("--joined CHN:target --joined CHN:attacker", "China is named twice");
    }

    @Test
    void A14_allProblemsAtOnce() {
        Cli cli = refused(
                words("who --attacker Chnia --target AUH --level wars --joined RUS --without foo"),
                "\"Chnia\"",
                "Austria-Hungary is not a state",
                "\"wars\"",
                "\"RUS\"",
                "\"foo\"");

        assertThat(cli.err().lines()).hasSize(5).allMatch(line -> line.startsWith("casus: "));
    }

    @Test
    void A15_theDateIsOneOfThem() {
        assertThat(who("--on 1900 --level wars", "1900-01-01 is outside", "\"wars\"")
                        .err()
                        .lines())
                .hasSize(2);
        assertThat(who("--on 19-1 --level wars", "\"19-1\" is no date", "\"wars\"")
                        .err()
                        .lines())
                .hasSize(2);
    }

    @Test
    void A16_anUnknownOptionWithASuggestion() {
        refused(words("who --atacker USA --target PRK"), "Unknown option: '--atacker' [O01]\n", "--attacker");
        refused(words("who --target=PRK --atacker=USA"), "Unknown option: '--atacker' [O01]\n", "--attacker");
    }

    @Test
    void A17_anUnknownCommandWithASuggestion() {
        refused(
                words("dat"),
                "dat is no command; there are ask, who, simulate, sweep, read",
                "Did you mean: casus data or casus simulate or casus calibration?");
        refused(words("fight"), "fight is no command", "casus --help");
    }

    @Test
    void A18_noQuestion() {
        refused(words("ask"), "No state is named", "Would China fight for North Korea", "--target");
        refused(words("who"), "No state is named", "--target");
        ask("Is it cold?", "No state is named", "Would China fight for North Korea");
    }

    @Test
    void A19_aQuestionWithoutQuotes() {
        refused(words("ask Would China fight for North Korea"), "put the question in quotes");
    }

    @Test
    void A20_whetherWarBeginsIsNotAnswered() {
        ask(
                "Will Russia attack Estonia?",
                "who joins a fight that others begin",
                "If Russia attacks Estonia, who joins?");
    }

    @Test
    void A21_twoFormatsAtOnce() {
        who("--csv --json", "--csv and --json exclude each other");
    }

    @Test
    void A22_numbersThatAreNone() {
        who("--seed x", "--seed: \"x\" is no whole number; give one, for example --seed 1");
        who("--on", "--on", "DATE");
    }

    @Test
    void A23_aDocumentThatIsMissing() {
        String file = folder.resolve("nothing.html").toString();

        refused(new String[] {"read", file}, "there is no file or folder " + file);
        refused(new String[] {"ask", "--documents", file}, "there is no file or folder " + file);
    }

    @Test
    void A24_aDocumentThatIsAFolder() {
        refused(new String[] {"read", folder.toString()}, folder + " is a folder");
        refused(new String[] {"ask", "--documents", folder.toString()}, folder + " is a folder");
    }

    @Test
    void A25_anEmptyDocument() throws Exception {
        String file = Files.createFile(folder.resolve("empty.txt")).toString();

        refused(new String[] {"read", file}, file + " is empty");
        refused(new String[] {"ask", "--documents", file}, file + " is empty");
    }

    @Test
    void A26_aBinaryDocument() throws Exception {
        String file = Files.write(folder.resolve("bytes"), new byte[] {1, 0, 2, 0, 3, 0, 7})
                .toString();
        String pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 ...").toString();

        refused(new String[] {"read", file}, file + " is not text");
        refused(new String[] {"read", "--json", pdf}, pdf + " is a PDF file");
    }

    @Test
    void A27_oneBadDocumentAmongGoodOnesLeavesStdoutEmpty() throws Exception {
        String good = Files.writeString(folder.resolve("good.md"), "# Would China fight for North Korea?\n\nSo.\n")
                .toString();
        String bad = folder.resolve("nothing.html").toString();

        refused(new String[] {"read", good, bad}, bad);
        refused(new String[] {"read", good, "--model", bad}, bad);
    }

    @Test
    void A28_aDocumentWithoutATitleAsksNothing() throws Exception {
        String file = Files.writeString(folder.resolve("a.html"), "<p>China and North Korea have long been allies.</p>")
                .toString();

        refused(new String[] {"ask", "--documents", file}, file, "no title");
    }

    @Test
    void A29_aTitleAboutADateOutsideIsStillRead() throws Exception {
        String file = Files.writeString(
                        folder.resolve("a.md"), "# Would Germany fight for Austria-Hungary in 1914?\n\nA text.\n")
                .toString();

        assertThat(Cli.answered("read", file).out())
                .contains("A text.", "is not answered: 1914-01-01 is outside what is known", "casus data import");
    }

    @Test
    void A30_aStackTraceOnlyWithDebug() {
        assertThat(Cli.run("ask", "Would Chnia fight for North Korea?").err()).doesNotContain("\tat ");
        assertThat(Cli.run("ask", "Would Chnia fight for North Korea?", "--debug")
                        .err())
                .contains("\tat org.casus.");
    }

    @Test
    void A31_noSupposedTie() {
        who("--with foo", "--with: \"foo\" names nothing that can be supposed", "treaty:USA-TWN:defense");
        who("--with treaty:CHN-RUS:love", "names no promise; they are defense, offense");
        who("--with treaty:CHN-CHN:defense", "names one state twice");
        who("--with treaty:CHN-RUX:defense", "\"RUX\" is no state");
        who("--with treaty:CHN:defense", "names no two states", "treaty:CHN-PRK");
        who("--with capability:CHN:0", "does not say how many times as large, from 0.1 to 10", "capability:CHN:1.5");
        who("--with capability:CHN:1e1", "does not say how many times as large");
        who("--with capability:CHN:11", "does not say how many times as large");
        who("--with regime:CHN:monarchy", "names no regime; they are democracy and autocracy", "regime:CHN:autocracy");
        who("--with capability:CHN:2 --with capability:China:3", "The capability of China is supposed twice");
    }

    @Test
    void A32_noHorizon() {
        who("--within soon", "--within: \"soon\" is no number of days");
        who("--within -3", "--within: \"-3\" is no number of days");
        who("--within 0", "--within: \"0\" is no number of days");
    }

    private void crises(String content, String... says) throws Exception {
        String file = Files.writeString(folder.resolve("crises.csv"), content).toString();
        refused(new String[] {"who", "--csv", "--crises", file}, says);
    }

    @Test
    void A33_aFileOfCrisesWithoutItsColumns() throws Exception {
        crises(
                "id,on,attacker\n1,2020-01-01,USA\n",
                "crises.csv lacks the column target",
                "id,on,attacker,target,level");
        crises("id,on,attacker,target,level\n", "crises.csv holds no crisis");
        crises("", "crises.csv holds no crisis");
    }

    @Test
    void A34_everyProblemOfAFileOfCrisesWithItsLine() throws Exception {
        crises(
                """
                id,on,attacker,target,level
                1,2020-01-01,USA,PRK,war
                2,1900-01-01,USA,PRK,war
                3,2020-01-01,Chnia,PRK,war
                4,2020-01-01,AUH,PRK,war
                5,2020-01-01,USA,PRK,wars
                6,2020-01-01,USA,USA,war
                """,
                "line 3: --on: 1900-01-01 is outside what is known",
                "line 4: --attacker: \"Chnia\"",
                "line 5: attacker: Austria-Hungary is not a state",
                "line 6: --level: \"wars\"",
                "line 7: target: The United States is named twice");
    }

    @Test
    void A35_aFileOfCrisesThatIsNone() {
        String file = folder.resolve("none.csv").toString();

        refused(new String[] {"who", "--csv", "--crises", file}, "there is no file or folder " + file);
        refused(new String[] {"who", "--csv", "--crises", folder.toString()}, folder + " is a folder");
        refused(new String[] {"who", "--crises", file}, "--crises needs --csv");
    }

    @Test
    void A36_aRowOfCrisesThatEndsEarly() throws Exception {
        crises("id,on,attacker,target,level\n1,2020-01-01,USA\n", "line 2: target: No state is named");
        crises("id,on,attacker,target,level\n1\n", "line 2: attacker: No attacker is named");
    }

    @Test
    void A37_factsThatAreAFolderOrDamaged() throws Exception {
        Path packed = Files.writeString(folder.resolve("facts.csv.gz"), "ccode,year,cinc");

        who("--facts " + folder, folder + " is a folder");
        who("--facts " + packed, "facts.csv.gz: the compressed file is damaged");
    }

    @Test
    void A38_codesThatPeopleWriteGetTheStateTheyMean() {
        refused(words("who --attacker GER --target POL"), "\"GER\" is no state", "Nearest: Germany");
        refused(words("who --attacker SKO --target JPN"), "Nearest: South Korea");
        refused(words("who --attacker NKO --target JPN"), "Nearest: North Korea");
        refused(words("who --attacker ENG --target FRN"), "Nearest: United Kingdom");
        refused(words("who --attacker BUR --target THI"), "Nearest: ", "Burundi", "Burkina Faso", "Myanmar");
        refused(words("who --attacker EU --target RUS"), "EU is a grouping of states");
        ask("Would GER fight for Poland?", "GER is no state", "Germany");
        assertThat(Cli.run(words("who --attacker UK --target FRA --csv")).code())
                .isZero();
    }

    @Test
    void A39_aQuestionBehindTheDocuments() throws Exception {
        String file = Files.writeString(folder.resolve("a.md"), "# Old friends\n\nChina and North Korea are allies.\n")
                .toString();
        String question = "Would China fight for North Korea?";

        assertThat(Cli.answered("ask", "--documents", file, question).out())
                .startsWith(question)
                .contains("“Old friends” was read");
        refused(new String[] {"ask", "--documents", file, "missing.md"}, "there is no file or folder missing.md");
    }

    @Test
    void A40_helpForACommand() {
        assertThat(Cli.answered("help").out())
                .isEqualTo(Cli.answered("--help").out())
                .contains("explain");
        assertThat(Cli.answered("help", "tie").out())
                .isEqualTo(Cli.answered("tie", "--help").out());
        refused(words("help fight"), "fight is no command");
    }
}
