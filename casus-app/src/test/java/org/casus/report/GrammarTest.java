package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.Casus;
import org.casus.answer.Answer;
import org.casus.answer.Scenario;
import org.casus.cli.Cli;
import org.casus.cli.Shared;
import org.casus.datasets.Store;
import org.casus.datasets.Worlds;
import org.casus.world.Level;
import org.casus.world.Promise;
import org.casus.world.Side;
import org.casus.world.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence of many answers keeps the laws of grammar. */
class GrammarTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** Rows of tables, and the command. */
    private static final Pattern TABLE =
            Pattern.compile(" {2}\\S.*% .*|.*likelier beside| {2}others who join .*|  (Again|Data): .*| +[+−]?\\d.*");

    private static List<Answer> answers;
    /** Names of treaties and conflicts, as their sources have them, by their first letters, the longest first. */
    private static Map<String, List<String>> foreign;

    private static final int START = 4;

    private static List<Scenario> scenarios() {
        Scenario korea = Scenario.attack("USA", "PRK").joiner("CHN");
        return List.of(
                korea.within(1),
                korea.within(30).level(Level.FORCE),
                korea.level(Level.DISPUTE).joined("RUS", Side.TARGET).joined("GBR", Side.ATTACKER),
                korea.withoutTreaty("CHN", "PRK").withoutTreaty("USA", "PRK").withoutRivalry("CHN", "USA"),
                Scenario.question("Who would fight for the Netherlands?"),
                Scenario.question("Would the US fight for the Philippines against China?"),
                Scenario.attack("NLD", "PHL").joiner("USA").target("BHS"),
                Scenario.attack("PHL", "NLD").attacker("USA").attacker("GBR"),
                Scenario.attack("ARE", "QAT").attacker("SAU").joiner("Soviet Union"),
                Scenario.attack("USA", "MEX").joiner("GBR"),
                Scenario.attack("MCO", "SMR").joiner("NRU"),
                Scenario.attack("MCO", "SMR"),
                Scenario.attack("RUS", "EST").joiner("USA"),
                Scenario.attack("RUS", "EST")
                        .target("LVA")
                        .target("LTU")
                        .level(Level.DISPUTE)
                        .within(1),
                Scenario.attack("CHN", "TWN").joiner("USA").withTreaty("USA", "TWN", Promise.DEFENSE),
                Scenario.attack("CHN", "TWN")
                        .joiner("USA")
                        .withTreaty("USA", "TWN", Promise.NEUTRALITY)
                        .level(Level.FORCE),
                Scenario.attack("DOM", "HTI").joiner("CAF").on("2015-01-01"),
                Scenario.attack("COD", "RWA").joiner("COM").on("2016-02-29"),
                Scenario.attack("CZE", "MHL").joiner("SLB"),
                Scenario.question("If Russia attacks Estonia or Latvia, would Germany and the Netherlands join?"),
                Scenario.question("Would Monaco fight for Nauru?"));
    }

    @BeforeAll
    static void ask() throws Exception {
        Casus casus = Casus.builder().today(TODAY).open();
        answers = new ArrayList<>();
        for (Scenario scenario : scenarios()) {
            try {
                answers.add(casus.ask(scenario));
            } catch (org.casus.answer.QuestionRefused refused) {
                assertThat(refused.problems()).allSatisfy(p -> keeps(GrammarLaws.brokenBySentence(p.message())));
            }
        }
        foreign = foreign(Worlds.embedded().tables());
    }

    private static Map<String, List<String>> foreign(Tables tables) {
        return Stream.concat(
                        tables.treaties().stream().flatMap(t -> Stream.of(t.name(), t.conditions())),
                        tables.conflicts().stream().map(c -> c.name()))
                .filter(n -> n.length() >= START)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(n -> n.substring(0, START)));
    }

    /** With foreign names and citations replaced. */
    private static String own(String text, Answer answer) {
        String own = text;
        for (Answer.PastCase p : answer.precedents()) {
            own = own.replace(p.conflict(), "Xyz");
        }
        return own(own);
    }

    private static String own(String text) {
        String cited = text.replaceAll(" \\[[^\\]]*\\]", "");
        var own = new StringBuilder();
        for (int i = 0; i < cited.length(); ) {
            Optional<String> name = foreignAt(cited, i);
            own.append(name.isPresent() ? "Xyz" : cited.substring(i, i + 1));
            i += name.map(String::length).orElse(1);
        }
        return own.toString();
    }

    private static Optional<String> foreignAt(String text, int at) {
        String start = text.substring(at, Math.min(at + START, text.length()));
        return foreign.getOrDefault(start, List.of()).stream()
                .filter(name -> text.startsWith(name, at))
                .findFirst();
    }

    /** The field's words; a reader of the news does not know them. */
    private static final Pattern JARGON = Pattern.compile(
            "log-odds|CINC|casus foederis|militari[sz]ed|strategic rival|major power|joiner|originator|hindcast|contigu|log score"
                    + "|military capability|90% interval|dyad|hostility|\\bMID|\\bGML|logit|calibrat|resampl|counterfactual");

    @Test
    void a05_noJargonWithoutItsMeaning() {
        for (Answer answer : answers) {
            String text = AnswerText.of(answer, 100_000);
            List<String> explained = new ArrayList<>(List.of("log-odds"));
            Glossary.of(answer).forEach(w -> explained.add(w.getKey()));
            assertThat(text).contains("doubles the odds");
            explained.stream().skip(1).forEach(w -> assertThat(text).contains("· " + Wording.capital(w) + ": "));
            String told =
                    text.substring(0, text.indexOf("Where this comes from")).replace("Log-odds", "log-odds");
            assertThat(JARGON.matcher(own(told, answer)).results().map(r -> r.group()))
                    .isNotEmpty()
                    .allMatch(word -> explained.stream().anyMatch(e -> e.contains(word)));
        }
    }

    @Test
    void a06_theDictionaryHasTheWords() throws Exception {
        String dictionary = Files.readString(Path.of("..", "docs", "dictionary.md"));
        assertThat(answers.stream().flatMap(a -> Glossary.of(a).stream()))
                .isNotEmpty()
                .allMatch(w -> dictionary.contains("**" + w.getKey()));
    }

    @Test
    void a07_statesThatAreGone(@TempDir Path folder) throws Exception {
        Path published = folder.resolve("published");
        copy(Shared.require("data"), published);
        Path data = folder.resolve("data");
        assertThat(Cli.run("data", "import", published.toString(), "--data", data.toString())
                        .code())
                .isZero();
        Casus casus = Casus.builder().data(data).today(TODAY).open();
        List<Answer> old = new ArrayList<>();
        for (Scenario scenario : List.of(
                Scenario.question("Would Germany have fought for Austria-Hungary in 1914?"),
                Scenario.attack("Germany", "Poland").on("1939-09-01").joiner("Soviet Union"),
                Scenario.attack("COW:GDR", "COW:GFR").on("1970-01-01").joiner("Soviet Union"),
                Scenario.attack("Papal States", "Two Sicilies").on("1848-01-01").joiner("Modena"),
                Scenario.attack("Prussia", "Hanover").attacker("Saxony").on("1850-01-01"),
                Scenario.attack("North Vietnam", "Republic of Vietnam")
                        .on("1964-01-01")
                        .joiner("USA"),
                Scenario.attack("COW:YPR", "COW:YAR").on("1979-01-01").level(Level.FORCE))) {
            old.add(casus.ask(scenario));
        }
        foreign = foreign(Worlds.of(new Store(data)).tables());
        sentences(old);
        fragments(old);
        lines(old);
    }

    /** All published files but the two large ones, of which these states need nothing. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("cow_mindist") && !name.startsWith("cow_igo_ndy")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    private static void keeps(List<String> broken) {
        assertThat(broken).isEmpty();
    }

    @Test
    void a01_eachLawIsBrokenByAnExample() {
        Stream.of(
                        "It lasted 1 days.",
                        "That is a attack.",
                        "It was an United front.",
                        "China joined the the war.",
                        "China  joined.",
                        "China joined null.",
                        "A change of −0.0 points.",
                        "Next would be.",
                        "China ( ) joined.",
                        "China joined,.",
                        "The United States's army.",
                        "China stands beside United States.",
                        "China or Iran and Russia attacks.",
                        "China (since 1961 joined.",
                        "A treaty of defense.")
                .forEach(s -> assertThat(GrammarLaws.broken(s)).as(s).hasSize(1));
        assertThat(GrammarLaws.brokenBySentence("the United States attacks")).hasSize(2);
        assertThat(GrammarLaws.brokenBySentence(
                        "The United States attacks Iran, and an hour later China joins 1 state."))
                .isEmpty();
    }

    @Test
    void a02_sentences() {
        sentences(answers);
    }

    private static void sentences(List<Answer> answers) {
        List<String> broken = new ArrayList<>();
        for (Answer answer : answers) {
            var words = new Wording(answer);
            Stream<String> sentences = Stream.of(
                            Stream.of(words.headline(), words.logOdds(), words.origin()),
                            Stream.of(words.calibration(), words.others(8), words.otherChanges(12))
                                    .filter(Objects::nonNull),
                            answer.question().assumptions().stream(),
                            answer.trust().warnings().stream().map(Answer.Warning::text),
                            answer.obligations().stream().map(Wording::promise),
                            answer.obligations().stream().map(o -> "Due: " + o.due() + " – " + o.why() + "."))
                    .flatMap(s -> s);
            sentences.forEach(s -> broken.addAll(GrammarLaws.brokenBySentence(own(s))));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void a03_fragmentsBeginWithACapital() {
        fragments(answers);
    }

    private static void fragments(List<Answer> answers) {
        List<String> broken = new ArrayList<>();
        for (Answer answer : answers) {
            Stream<String> fragments = Stream.concat(
                    answer.reasons().stream().flatMap(r -> r.facts().stream()).map(f -> f.text()),
                    answer.counterfactuals().stream().map(c -> c.change()));
            fragments.forEach(f -> broken.addAll(GrammarLaws.brokenBySentence(own(f) + ".")));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void a04_linesOfTheText() {
        lines(answers);
    }

    @Test
    void a08_linesOfTies() throws Exception {
        Casus casus = Casus.builder().today(TODAY).open();
        List<String> broken = new ArrayList<>();
        for (String pair : List.of(
                "USA GBR", "CHN PRK", "RUS UKR", "DEU FRA", "FJI BOL", "XKX SRB", "NLD PHL", "ARE QAT", "USA BHS",
                "IND PAK", "USA MHL", "CZE SVK", "CHN TWN", "ISR IRN", "NRU TUV")) {
            String text = TieText.of(casus.tie(pair.substring(0, 3), pair.substring(4)), 100_000);
            text.substring(0, text.indexOf("Sources"))
                    .lines()
                    .filter(line -> !line.matches(".*[.?\\d]{12}.*| *= in force, .*"))
                    .map(line -> line.strip().replaceAll(" {2,}", " "))
                    .forEach(line -> broken.addAll(GrammarLaws.broken(own(line))));
        }
        assertThat(broken).isEmpty();
    }

    private static void lines(List<Answer> answers) {
        List<String> broken = new ArrayList<>();
        for (Answer answer : answers) {
            AnswerText.of(answer, 100_000)
                    .lines()
                    .filter(line -> !TABLE.matcher(line).matches())
                    .forEach(line -> broken.addAll(GrammarLaws.broken(own(line.strip(), answer))));
        }
        assertThat(broken).isEmpty();
    }
}
