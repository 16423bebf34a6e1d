package org.casus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause leaves to those after it: the time, the states, the war, the treaty that they may mean. */
final class Topics {
    private static final Set<Act> MUTUAL = Set.of(
            Act.TREATY,
            Act.FOUGHT,
            Act.FOUGHT_BESIDE,
            Act.LAND_BORDER,
            Act.WATER_BORDER,
            Act.FOUGHT_OPPOSITE,
            Act.RIVALS,
            Act.VISITED);

    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)(?:troops|soldiers|men|forces|armies|units|divisions|ships|tanks|jets|aircraft|volunteers)$");

    private static final Pattern BACK = Pattern.compile("(?i)\\b(?:earlier|before|previously|ago)$");

    private final Discourse discourse;

    Topics(Discourse discourse) {
        this.discourse = discourse;
    }

    /**
     * Notes what a clause spoke of.
     *
     * @param statement what it said, null if that was not understood
     * @param subject its grammatical subject, if it has one
     */
    void note(Clause clause, @Nullable Statement statement, @Nullable Mention subject) {
        When at = clause.at();
        if (at != null && !BACK.matcher(at.text()).find()) {
            discourse.say(at);
        }
        List<Set<Integer>> mentioned = new ArrayList<>();
        for (Mention m : clause.mentions()) {
            if (m.letter() == 'S' || m.letter() == 'A' || m.letter() == 'P') {
                mentioned.add(m.states());
                discourse.sayList(m.states());
            }
        }
        discourse.sayHere(clause.namedStates());
        boolean state = subject != null && subject.letter() == 'S';
        discourse.say(state && subject != null ? subject.states() : Set.of(), mentioned);
        if (state && subject != null && subject.states().size() == 1 && isPeople(subject)) {
            discourse.sayPeople(subject.states());
        }
        Mention last = clause.mentions().isEmpty() ? null : clause.mentions().getLast();
        boolean single =
                subject == null || !isPeople(subject) && subject.states().size() == 1;
        if (single && last != null && last.letter() == 'S' && last.states().size() == 1 && isPeople(last)) {
            discourse.sayPeople(last.states());
        }
        if (state && subject != null && subject.states().size() > 1) {
            discourse.sayPlural(subject.states());
        } else if (statement != null && statement.parties().size() == 2 && MUTUAL.contains(statement.act())) {
            discourse.sayPlural(statement.parties());
        }
        for (Mention m : clause.mentions()) {
            if (m.isLeader()) {
                discourse.sayLeader(m.owned(false));
            }
            if (m.name() != null && m.letter() == 'G') {
                discourse.say(m.name(), m.text());
            }
        }
        if (statement != null) {
            topics(clause, statement);
        }
        if (subject != null && subject.letter() == 'T' && subject.treaty() != null) {
            discourse.say(subject.treaty());
        }
    }

    /** "Cuban soldiers", "the Poles": one state, of which one says "they". */
    private static boolean isPeople(Mention m) {
        Name name = m.name();
        boolean people = name != null
                && name.kind() == Name.Kind.ADJECTIVE
                && m.letter() == 'S'
                && !m.text().contains(" ");
        return people || PEOPLE.matcher(m.text()).find();
    }

    /** Whether a clause speaks of another time than the war that was spoken of. */
    private static boolean moves(WarRef ref, Clause clause, Statement statement) {
        boolean context = statement.is("context war") || statement.is("this war");
        boolean named = clause.mentions().stream().anyMatch(m -> m.letter() == 'W' || m.letter() == 'B');
        if (context
                && !named
                && clause.at() != null
                && WarRules.parties(statement).size() > 1) {
            return true;
        }
        When at = clause.at();
        When known = ref.when();
        return ref.keys().isEmpty() && at != null && known != null && at.year() != known.year();
    }

    private @Nullable When warTime(Clause clause) {
        if (!clause.times().isEmpty()) {
            return clause.times().getLast();
        }
        When time = discourse.time();
        return time == null ? null : Completion.wholeYear(time);
    }

    private void topics(Clause clause, Statement statement) {
        if (statement.relation() == Relation.WAR) {
            WarRef ref = statement.war();
            Set<Integer> said = WarRules.parties(statement);
            Set<Integer> parties = said.isEmpty() ? discourse.pair() : said;
            discourse.say(
                    ref != null && !moves(ref, clause, statement)
                            ? ref
                            : new WarRef(List.of(), parties, warTime(clause)));
        }
        boolean duty = statement.act() == Act.DUTY || statement.act() == Act.TREATY_ENDED;
        TreatyRef of = statement.treaty();
        if (duty && of != null && of.parties().size() > 1) {
            discourse.say(of);
        }
        boolean treaty = !statement.negated()
                && statement.act() == Act.TREATY
                && !statement.is("replaced")
                && !statement.is("that")
                && !(statement.is("informal") && statement.times().isEmpty());
        if (treaty) {
            TreatyRef own = statement.treaty();
            String key = own == null ? null : own.key();
            var parties = new LinkedHashSet<>(
                    statement.parties().isEmpty() && own != null ? own.parties() : statement.parties());
            if (parties.isEmpty() && key == null) {
                parties.addAll(discourse.pair());
            }
            if (parties.size() == 1) {
                parties.addAll(discourse.partner(parties));
            }
            discourse.say(new TreatyRef(key, parties, clause.at()));
        }
        for (Mention m : clause.mentions()) {
            if (m.letter() == 'T' && m.name() != null) {
                discourse.say(new TreatyRef(m.name().key(), m.states(), null));
            }
        }
    }
}
