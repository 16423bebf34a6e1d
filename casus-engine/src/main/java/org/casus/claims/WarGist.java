package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a clause says of a war, by the states it names and the words between them. */
final class WarGist {
    /** Phrases that speak of a war by themselves. */
    private static final List<Finder> ABOUT = List.of(
            WarWords.INTO,
            WarWords.FIRST_BLOW,
            WarWords.SIDE,
            WarWords.SIDED,
            WarWords.TURNED,
            WarWords.RESCUED,
            WarWords.OVERCAME);

    private static final Finder GROUP_FIGHTS = Finder.of(
            "^G\\d+ (?:had )?(?:(?:went|gone|was|been) (?:to|at) war|fought|attacked|bombed|struck|invaded|intervened|waged war|opened fire) (?:a war )?(?:against |with |on |in )?([SP]\\d+)\\b");

    /** "Ended yesterday after three years" says when it ended first. */
    private static final Finder AFTER = Finder.of("\\b(?:after|within) ");

    /** What comes after these is said of something else: "on the same day as Britain". */
    private static final Set<String> END_OF_SIDES = Lexis.words("that which who as");

    private static final Finder VICTIM = Finder.of(
            "^(?:(?![SAPG]\\d)\\S+ ){0,4}?(?:invasion|attack|assault|offensive|onslaught|raid|bombing|conquest|occupation) (?:of|on|upon|against|into) [SP]\\d");

    private final Gist gist;
    private final Clause clause;
    private final Set<Integer> subject = new LinkedHashSet<>();
    private final Set<Integer> same = new LinkedHashSet<>();
    private final Set<Integer> opposed = new LinkedHashSet<>();
    private @Nullable WarRef war;
    private boolean theirOwn;

    private WarGist(Gist gist) {
        this.gist = gist;
        clause = gist.clause;
    }

    /**
     * What a clause says of a war; null if it says nothing of one that is understood.
     *
     * @param spoken whether the sentence before spoke of a war
     */
    static @Nullable Statement read(Gist gist, boolean spoken) {
        var war = new WarGist(gist);
        return war.read(spoken);
    }

    private @Nullable Statement read(boolean spoken) {
        int named = -1;
        for (int i = 0; i < gist.words.size(); i++) {
            if (gist.is(i, "B") && gist.precededBy(i, WarWords.GIVING, 1)) {
                // "put Badme on the Eritrean side"
                return null;
            }
            if (gist.is(i, "WB") && !gist.precededBy(i, WarWords.AFTERWARDS, 2)) {
                named = i;
                Mention w = gist.mention(i);
                war = w == null ? null : WarRules.ref(w);
            } else if (gist.is(i, "WB") && named < 0 && !gist.has(WarWords.WAR)) {
                return null;
            }
        }
        boolean about = named >= 0
                || gist.has(WarWords.WAR)
                || spoken && gist.has(WarWords.PART)
                || gist.has(WarWords.OUT) && !clause.times().isEmpty()
                || ABOUT.stream().anyMatch(f -> f.in(clause.inMask()));
        if (!about
                || clause.mentions().stream().anyMatch(m -> m.text().contains("eacekeeper"))
                || gist.has(WarWords.ELSEWHERE)
                || gist.is(0, "G") && !GROUP_FIGHTS.in(clause.inMask())
                || gist.first("T") != null && !clause.mask().contains("to war")
                || WarWords.SHORT_OF.in(clause.inMask())
                || WarWords.PROMISED.in(clause.inMask())) {
            return null;
        }
        Matcher fights = gist.is(0, "G") ? GROUP_FIGHTS.find(clause.inMask()) : null;
        if (fights != null) {
            // "NATO went to war with Yugoslavia": it fought most of them
            Mention group = clause.mention(gist.word(0));
            subject.addAll(clause.states(fights.group(1)));
            return group == null || group.name() == null
                    ? null
                    : Statement.of(Relation.WAR, Act.FOUGHT, clause)
                            .war(war)
                            .subject(subject)
                            .group(group.name())
                            .kind("against group");
        }
        Statement when = dates(named, spoken);
        if (when != null) {
            return when;
        }
        if (!sides() || subject.isEmpty()) {
            return null;
        }
        Statement outcome = outcome();
        if (outcome == null && WarWords.LOST_MEN.in(clause.inMask()) && clause.negated()) {
            return null;
        }
        return outcome != null ? outcome : participation();
    }

    private boolean named(String mark) {
        Mention m = mark.startsWith("W") ? clause.mention(mark) : null;
        return m != null && m.name() != null;
    }

    private Statement of(Act act) {
        Statement s = Statement.of(Relation.WAR, act, clause).war(war).subject(subject);
        Mention group = gist.first("G");
        if (group != null && group.name() != null) {
            boolean against = WarWords.AGAINST_GROUP.in(clause.inMask());
            s = s.group(group.name()).kind(against ? "against group" : "with group");
        }
        Set<String> kinds = new LinkedHashSet<>(s.kinds());
        if (gist.has(WarWords.ENTERS) && !gist.clause.mask().contains("took part")) {
            kinds.add("entered");
        }
        if (theirOwn) {
            kinds.add("own war");
        }
        if (WarWords.AT_WAR.in(clause.inMask())) {
            kinds.add("at war");
        }
        if (clause.mask().contains("declared war")) {
            kinds.add("declared");
        }
        if (WarWords.CLASH.in(clause.inMask())) {
            kinds.add("clash");
        }
        return s.kinds(kinds);
    }

    /** When the war began or ended, how long it lasted: no state is the subject. */
    private @Nullable Statement dates(int named, boolean spoken) {
        Matcher between = WarWords.BETWEEN.find(clause.inMask());
        boolean own = between != null
                && !named(between.group().split(" ", -1)[0])
                && gist.states().equals(clause.states(between.group(1)));
        if (own) {
            theirOwn = true;
            war = new WarRef(List.of(), gist.states(), null);
        }
        boolean warFirst = own
                || named == 0
                || named < 0 && spoken && WarWords.THE_WAR.contains(gist.word(0))
                || named < 0 && !clause.times().isEmpty() && WarWords.DATED.in(clause.inMask())
                || named > 0 && gist.before(named, "SA").isEmpty();
        if (!warFirst
                || !own && gist.words.stream().anyMatch(w -> w.startsWith("S") && gist.clause.mention(w) != null)) {
            return null;
        }
        Matcher lasting = WarWords.LASTING.find(clause.inMask());
        if (lasting != null && (clause.times().isEmpty() || !AFTER.in(clause.inMask()))) {
            int n = Numbers.of(lasting.group(1));
            return n > 0 ? of(Act.WAR_LASTED).count(n).kind(lasting.group(2)) : null;
        }
        if (clause.times().isEmpty() || WarWords.OUTCOME.in(clause.inMask())) {
            return null;
        }
        boolean range = clause.times().stream().anyMatch(w -> w.last().getYear() > w.year());
        if (gist.has(WarWords.SUBJECTLESS)) {
            return of(Act.WAR_ENDED).kind("began");
        }
        boolean ends = gist.has(WarWords.ENDS) || range && gist.has(WarWords.WENT_ON);
        return ends ? of(Act.WAR_ENDED) : null;
    }

    /** Sorts the states by the words that stand before each; false if it cannot be told. */
    private boolean sides() {
        Set<Integer> last = subject;
        boolean next = false;
        boolean against = false;
        boolean with = false;
        boolean place = false;
        boolean between = false;
        for (int i = 0; i < gist.words.size(); i++) {
            String w = gist.word(i);
            Mention m = gist.mention(i);
            boolean described = subject.isEmpty() || same.isEmpty() && opposed.isEmpty();
            if (!described && END_OF_SIDES.contains(w)) {
                // "in the war that drove Iraq out": what comes is said of the war
                break;
            }
            if (m == null) {
                // "beside the Americans in Korea, in Vietnam": where, not who
                next &= !WarWords.PLACING.contains(w);
                next |= w.equals("and") || w.equals("or") || w.equals(",");
                place = WarWords.PLACING.contains(w) || w.equals("to") && WarWords.SENT.in(clause.inMask());
                with |= w.equals("by") && gist.word(i - 1).equals("stood");
                with |= w.equals("with") && gist.precededBy(i, WarWords.SIDING, 1);
                with |= WarWords.SAME.contains(w)
                        || w.equals("had") && WarWords.RESCUED.in(clause.inMask())
                        || w.equals("side") && gist.word(i + 1).equals("of");
                against |= w.equals("with") && gist.precededBy(i, WarWords.STRUGGLES, 3);
                against |= WarWords.OPPOSED.contains(w) || w.equals("to") && gist.has(WarWords.LOSES);
                // "joined the attack on": not beside whom it was on
                with &= !WarWords.STRIKING.contains(w);
                between |= w.equals("between");
                continue;
            }
            if ("SPA".indexOf(m.letter()) < 0) {
                continue;
            }
            if (!m.states().isEmpty() && opposed.isEmpty() && same.isEmpty() && subject.containsAll(m.states())) {
                continue;
            }
            boolean their = m.letter() == 'A' || m.possessive();
            boolean side = their && WarWords.SIDES.contains(gist.word(i + 1));
            if (m.possessive()
                    && !subject.isEmpty()
                    && !side
                    && opposed.isEmpty()
                    && same.isEmpty()
                    && !against
                    && !with) {
                // "Germany, Italy's ally, …"
                continue;
            }
            boolean army = m.letter() == 'A' && subject.isEmpty() && WarWords.ARMIES.contains(gist.word(i + 2));
            if (m.letter() == 'A' && !side && !army) {
                continue;
            }
            if (subject.isEmpty() && !side && m.letter() != 'P') {
                subject.addAll(m.states());
                if (between && subject.size() == 2) {
                    split();
                }
                last = subject;
            } else if (side || with || against && gist.word(i - 1).equals("for")) {
                last = same;
                same.addAll(m.states());
            } else if (against
                    && !(place && m.letter() == 'P' && !gist.word(i - 1).equals("into"))) {
                last = opposed;
                opposed.addAll(m.states());
            } else if (next) {
                last.addAll(m.states());
            } else if (!place && m.name() != null) {
                return false;
            }
            next = false;
            against = false;
            with = false;
        }
        same.removeAll(subject);
        opposed.removeAll(subject);
        opposed.removeAll(same);
        boolean mutual = WarWords.MUTUAL.in(clause.inMask());
        if (mutual && subject.size() == 2) {
            split();
        }
        return true;
    }

    /** Two states, one against the other. */
    private void split() {
        int first = subject.iterator().next();
        subject.remove(first);
        opposed.addAll(subject);
        subject.clear();
        subject.add(first);
    }

    private @Nullable Statement outcome() {
        if (WarWords.OVERCAME.in(clause.inMask()) && !opposed.isEmpty()) {
            return of(Act.WON).object(opposed);
        }
        int beats = gist.find(WarWords.BEATS);
        if (beats >= 0) {
            boolean passive = gist.precededBy(beats, WarWords.IN_PASSIVE, 2);
            return passive
                    ? of(Act.LOST).object(gist.after(beats, "SP"))
                    : opposed.isEmpty() ? null : of(Act.WON).object(opposed);
        }
        boolean wins = gist.has(WarWords.WINS);
        boolean loses = gist.has(WarWords.LOSES);
        if (wins == loses) {
            return null;
        }
        if (WarWords.LOST_MEN.in(clause.inMask())) {
            return null;
        }
        Statement s = of(wins ? Act.WON : Act.LOST).object(opposed);
        // an army can surrender in a war that is won
        return loses && gist.has(WarWords.SURRENDERS) ? s.kind(Presumed.MARK) : s;
    }

    private @Nullable Statement participation() {
        boolean blow = WarWords.FIRST_BLOW.in(clause.inMask());
        if (blow) {
            return of(Act.BEGAN_WAR).object(opposed).kind("first");
        }
        int begins = gist.find(WarWords.BEGINS);
        boolean passive = begins > 0
                && (gist.precededBy(begins, WarWords.IN_PASSIVE, 2)
                        || gist.word(begins - 1).equals(",") && WarWords.SUFFERED.contains(gist.word(begins)))
                && !gist.word(begins).matches("attacker|attackers|aggressors?|initiator");
        if (passive) {
            Set<Integer> by = gist.after(begins, "S");
            // "was overrun in 1915": of a war in which it may have been for long
            return by.isEmpty()
                    ? of(Act.FOUGHT).without("entered").kind("victim")
                    : of(Act.BEGAN_WAR).subject(by).object(subject);
        }
        boolean out = gist.has(WarWords.OUT) || WarWords.KEPT_OUT.in(clause.inMask());
        if (out && WarWords.CHANGED.in(clause.inMask())) {
            // "changed from neutral to belligerent", "gave up its neutrality"
            return of(Act.FOUGHT).kind("entered");
        }
        if (out) {
            return of(Act.FOUGHT).negated(!clause.negated());
        }
        if (subject.size() > 1 && same.isEmpty() && opposed.isEmpty()) {
            if (WarWords.TOGETHER.in(clause.inTimed())) {
                return of(Act.FOUGHT_BESIDE);
            }
            if (WarWords.ENEMIES.in(clause.inMask())) {
                return of(Act.FOUGHT_OPPOSITE);
            }
        }
        if (begins >= 0 && VICTIM.in(clause.inMask())) {
            // "the invasion of Kuwait began": it befell whom it names
            return opposed.isEmpty()
                    ? of(Act.FOUGHT).kind("victim").kind("entered").kind(Presumed.MARK)
                    : null;
        }
        if (begins >= 0 && same.isEmpty()) {
            Statement s = of(Act.BEGAN_WAR).object(opposed);
            boolean first = WarWords.FIRST.in(clause.inMask());
            s = first ? s.kind("first") : s;
            return clause.mask().contains("war") ? s : s.kind("attack");
        }
        if (!same.isEmpty()) {
            return of(Act.FOUGHT_BESIDE).object(same).third(opposed);
        }
        boolean sent = WarWords.SENT.in(clause.inMask());
        if (opposed.isEmpty() && WarWords.NO_FIGHT.in(clause.inMask())) {
            return null;
        }
        Statement s = of(Act.FOUGHT).object(opposed);
        return sent && !gist.has(Lexis.words("fought fight belligerent participant combatant listed"))
                ? s.kind("troops")
                : s;
    }
}
