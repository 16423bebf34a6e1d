package org.casus.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.answer.QuestionRefused;
import org.casus.world.Level;
import org.jspecify.annotations.Nullable;

/**
 * Understands questions in plain English, by grammar and gazetteer.
 *
 * <p>In go the words, the gazetteer and the day that "today" means; out comes a {@link QuestionDraft}, in which the words'
 * own date counts for what names mean. What the words do not say stays null or empty. All that is wrong is reported at
 * once: no state, an unknown one, one named twice, a day that does not exist, a question of another kind.
 *
 * <p>Stateless. Takes about a millisecond.
 */
public final class QuestionParser {
    /** Questions that show what is understood. */
    public static final List<String> EXAMPLES = List.of(
            "Would China fight for North Korea against the United States?",
            "If Russia attacks Estonia, who joins?",
            "Would the US fight China over Taiwan?");

    /** Fighting that nobody calls a war. */
    private static final Set<String> SHORT_OF_WAR = Set.of("clash", "clashes", "skirmish", "skirmishes");

    private QuestionParser() {}

    /**
     * Understands a question.
     *
     * @param text its words; upper and lower case, and the question mark, do not matter
     * @param gazetteer of the date that counts where the words name none
     * @param today what "today" means
     * @throws QuestionRefused with all that is wrong with the question
     */
    public static QuestionDraft parse(String text, Gazetteer gazetteer, LocalDate today) throws QuestionRefused {
        List<Token> tokens = Token.of(text);
        DateWords.Found date = DateWords.in(tokens, today);
        Gazetteer then = date.date() == null ? gazetteer : gazetteer.on(date.date());
        var mentions = new Mentions(date.rest(), then);
        List<Phrase> phrases = Tagger.phrases(date.rest(), mentions);
        Meaning meaning = Meaning.of(Clauses.frames(phrases), mentions);
        var problems = new ArrayList<>(date.problems());
        problems.addAll(new Problems(text.strip(), meaning, then).all());
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        List<Integer> joiners = Problems.states(meaning.joiners());
        Level level = level(tokens);
        var notes = new ArrayList<>(Readings.of(phrases, date, meaning));
        if (level == Level.FORCE && tokens.stream().anyMatch(t -> SHORT_OF_WAR.contains(t.word()))) {
            notes.add("A clash is taken to mean that force is used, short of war.");
        }
        return new QuestionDraft(
                text.strip(),
                joiners.isEmpty() ? null : joiners.getFirst(),
                joiners.isEmpty() ? null : meaning.side(),
                Problems.states(meaning.attackers()),
                Problems.states(meaning.targets()),
                date.date(),
                level,
                notes,
                joiners.isEmpty() ? List.of() : joiners.subList(1, joiners.size()));
    }

    /** War where the words say so, use of force or dispute likewise; else null. */
    private static @Nullable Level level(List<Token> tokens) {
        Level level = null;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            String before = i > 0 ? tokens.get(i - 1).word() : "";
            if (word.equals("war")) {
                return Level.WAR;
            }
            if (word.equals("force")
                    && Set.of("use", "uses", "used", "by", "with", "of").contains(before)) {
                level = Level.FORCE;
            } else if (SHORT_OF_WAR.contains(word)) {
                level = Level.FORCE;
            } else if (word.equals("dispute") && level == null) {
                level = Level.DISPUTE;
            }
        }
        return level;
    }
}
