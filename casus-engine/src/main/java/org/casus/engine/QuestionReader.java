package org.casus.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.answer.Scenario;
import org.casus.error.Code;
import org.casus.world.Circumstances;
import org.casus.world.Level;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/** Resolves words and options into an {@link Ask}; finds all that is wrong at once. */
public final class QuestionReader {
    private final Scenario words;
    private final LocalDate today;
    private final Function<LocalDate, Optional<QuestionProblem>> coverage;
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private Gazetteer gazetteer;

    private QuestionReader(
            Scenario words,
            Gazetteer gazetteer,
            LocalDate today,
            Function<LocalDate, Optional<QuestionProblem>> coverage) {
        this.words = words;
        this.coverage = coverage;
        this.gazetteer = gazetteer;
        this.today = today;
    }

    /**
     * Reads a question.
     *
     * @param gazetteer of any date
     * @param today the date where none is given
     * @throws QuestionRefused with every problem of the words and of each option
     */
    public static Ask read(Scenario words, Gazetteer gazetteer, LocalDate today) throws QuestionRefused {
        return read(words, gazetteer, today, on -> Optional.empty());
    }

    /**
     * Reads a question where not every date can be asked about.
     *
     * @param gazetteer of any date
     * @param today the date where none is given
     * @param coverage what is wrong with a date, if it lies outside what is known
     * @throws QuestionRefused with every problem of the words, of each option and of the date
     */
    public static Ask read(
            Scenario words,
            Gazetteer gazetteer,
            LocalDate today,
            Function<LocalDate, Optional<QuestionProblem>> coverage)
            throws QuestionRefused {
        return new QuestionReader(words, gazetteer.on(today), today, coverage).read();
    }

    private Ask read() throws QuestionRefused {
        LocalDate given = words.on() == null ? null : date(words.on());
        if (given != null) {
            gazetteer = gazetteer.on(given);
        }
        QuestionDraft draft = words.text().isBlank() ? null : parse();
        LocalDate on = given;
        if (on == null) {
            on = draft != null && draft.on() != null ? draft.on() : today;
        }
        gazetteer = gazetteer.on(on);
        List<Integer> attackers = states("--attacker", words.attackers());
        List<Integer> targets = states("--target", words.targets());
        Integer joiner = words.joiner() == null ? null : state("--joiner", words.joiner());
        Level level = words.level() == null ? null : level(words.level());
        Map<Integer, Side> joined = joined();
        Integer within = words.within() == null ? null : days(words.within());
        Circumstances circumstances =
                new CircumstanceReader(this::state, problems, assumptions, gazetteer).read(words, on);
        if (draft != null) {
            assumptions.addAll(draft.notes());
            attackers = attackers.isEmpty() ? draft.attackers() : attackers;
            targets = targets.isEmpty() ? draft.targets() : targets;
            joiner = joiner == null ? draft.joiner() : joiner;
            level = level == null ? draft.level() : level;
            also(draft);
        }
        boolean dated = words.on() == null || given != null;
        Optional<QuestionProblem> outside = dated ? coverage.apply(on) : Optional.empty();
        outside.ifPresent(problems::add);
        if (dated && outside.isEmpty()) {
            problems.addAll(new Parts(on, gazetteer::name, gazetteer::spells)
                    .add("attacker", attackers)
                    .add("target", targets)
                    .add("joined", joined.keySet())
                    .add("joiner", joiner)
                    .problems());
        }
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        Side side = draft == null ? Side.TARGET : draft.side();
        return new Ask(
                words.text().strip(),
                joiner,
                joiner == null ? null : side,
                attackers,
                targets,
                on,
                level == null ? Level.WAR : level,
                within,
                joined,
                circumstances,
                assumptions,
                words.seed(),
                Commands.ask(words, on.toString()));
    }

    private @Nullable QuestionDraft parse() {
        try {
            return QuestionParser.parse(words.text(), gazetteer, today);
        } catch (QuestionRefused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    private void also(QuestionDraft draft) {
        if (!draft.also().isEmpty() && draft.joiner() != null) {
            List<String> others = draft.also().stream().map(gazetteer::inText).toList();
            assumptions.add("The question names several states; the answer is about " + gazetteer.inText(draft.joiner())
                    + ", and the list of candidates shows " + String.join(" and ", others) + ".");
        }
    }

    private @Nullable LocalDate date(String text) {
        try {
            return text.matches("\\d{4}") ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(new QuestionProblem(
                    Code.NO_DATE,
                    "--on",
                    text,
                    "\"" + text + "\" is no date; give yyyy-mm-dd or a year.",
                    List.of(Nearest.date(text, today))));
            return null;
        }
    }

    private @Nullable Integer days(String text) {
        if (text.matches("[1-9]\\d{0,4}")) {
            return Integer.valueOf(text);
        }
        problems.add(new QuestionProblem(
                Code.NO_HORIZON, "--within", text, "\"" + text + "\" is no number of days.", List.of("30", "365")));
        return null;
    }

    private @Nullable Level level(String text) {
        for (Level level : Level.values()) {
            if (level.word().equalsIgnoreCase(text.strip())) {
                return level;
            }
        }
        problems.add(new QuestionProblem(
                Code.NO_LEVEL, "--level", text, "\"" + text + "\" is no level.", List.of("dispute", "force", "war")));
        return null;
    }

    private List<Integer> states(String field, List<String> texts) {
        var found = new ArrayList<Integer>();
        for (String text : texts) {
            Integer state = state(field, text);
            if (state != null) {
                found.add(state);
            }
        }
        return found;
    }

    private @Nullable Integer state(String field, String text) {
        Resolution resolution = gazetteer.resolve(text);
        if (resolution instanceof Resolution.Found found) {
            if (found.note() != null) {
                assumptions.add(found.note());
            }
            return found.ccode();
        }
        if (resolution instanceof Resolution.Ambiguous several) {
            problems.add(new QuestionProblem(
                    Code.AMBIGUOUS_STATE, field, text, "\"" + text + "\" could be several states.", several.names()));
        } else if (resolution instanceof Resolution.Unknown unknown) {
            String grouping = Groupings.kind(Token.normal(text));
            if (grouping != null) {
                problems.add(
                        new QuestionProblem(Code.GROUPING, field, text, Groupings.message(text, grouping), List.of()));
                return null;
            }
            String how =
                    unknown.nearest().isEmpty() ? " Give a code (CHN), a COW number (710) or an English name." : "";
            problems.add(new QuestionProblem(
                    Code.UNKNOWN_STATE,
                    field,
                    text,
                    "\"" + text + "\" is no state that Casus knows." + how,
                    unknown.nearest()));
        }
        return null;
    }

    private Map<Integer, Side> joined() {
        Map<Integer, Side> joined = new LinkedHashMap<>();
        for (String text : words.joined()) {
            int colon = text.lastIndexOf(':');
            String sideWord = colon < 0 ? "" : text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            Side side = Arrays.stream(Side.values())
                    .filter(s -> s.word().equals(sideWord))
                    .findFirst()
                    .orElse(null);
            if (side == null) {
                problems.add(new QuestionProblem(
                        Code.NO_SIDE,
                        "--joined",
                        text,
                        "\"" + text + "\" does not say which side.",
                        List.of((colon < 0 ? text : text.substring(0, colon)) + ":target", "RUS:attacker")));
                continue;
            }
            Integer state = state("--joined", text.substring(0, colon));
            if (state != null && joined.putIfAbsent(state, side) != null) {
                problems.add(new QuestionProblem(
                        Code.STATE_TWICE,
                        "--joined",
                        text,
                        gazetteer.name(state) + " is named twice; it joins one side.",
                        List.of()));
            }
        }
        return joined;
    }
}
