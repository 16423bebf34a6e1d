package org.casus.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.casus.claims.Act;
import org.casus.claims.Claim;
import org.casus.claims.Name;
import org.casus.claims.Relation;
import org.casus.claims.Statement;
import org.casus.claims.TreatyRef;
import org.casus.claims.When;

/**
 * What else a statement can mean: another war, treaty or grouping for the one that was spoken of, another year for a time that has
 * none.
 *
 * <p>A statement is wrong if it is so however it is read: then it does not matter which reading was meant.
 */
final class OtherReadings {
    static final Pattern YEAR = Pattern.compile("\\d{4}");
    static final Pattern RECKONED =
            Pattern.compile("(?i)\\b(?:same|that|following|next|later|earlier|previous|within|before|after)\\b");

    /** Days by which a time without a year may be off. */
    private static final int SLACK = 800;

    private final Wars wars;
    private final Pacts pacts;
    private final Set<String> groupings;

    OtherReadings(Wars wars, Pacts pacts, Set<String> groupings) {
        this.wars = wars;
        this.pacts = pacts;
        this.groupings = groupings;
    }

    /**
     * Whether a statement that the record rules out is ruled out however it is read.
     *
     * @param article the states that the article names
     * @param said what the record says of a statement
     */
    boolean none(Statement s, Claim claim, Set<Integer> article, Function<Statement, Finding> said) {
        if (s.is("unknown war")
                || unnamed(s.subject(), claim) > 2
                || s.subject().stream().anyMatch(s.object()::contains)
                || s.act() == Act.FOUGHT_BESIDE
                        && (s.war() == null || s.war().keys().isEmpty())
                        && claim.named().size() > s.parties().size() + s.third().size()
                || (s.act() == Act.WON || s.act() == Act.LOST)
                        && wars.spoken(s)
                        && s.times().isEmpty()
                || s.act() == Act.TREATY
                        && s.negated()
                        && s.is("signed")
                        && TreatyCheck.claimed(s).isEmpty()
                || claim.others().stream().anyMatch(x -> some(said.apply(x)))) {
            return false;
        }
        for (Statement then : ofTimes(s)) {
            if (!said.apply(then).isFalse()
                    || ofNouns(then, claim, article).stream().anyMatch(x -> some(said.apply(x)))) {
                return false;
            }
        }
        return s.act() != Act.DUTY || !promised(s, article);
    }

    private static boolean some(Finding found) {
        return found.isTrue() || found.truth() == Finding.Truth.PARTLY;
    }

    private static int unnamed(Set<Integer> states, Claim claim) {
        return (int) states.stream().filter(x -> !claim.named().contains(x)).count();
    }

    /** Each time by itself, with play where it has no year. */
    private static List<Statement> ofTimes(Statement s) {
        var list = new ArrayList<Statement>();
        boolean anyYear = s.relation() != Relation.WAR && s.times().stream().anyMatch(OtherReadings::isBare);
        list.add(s.times(
                anyYear
                        ? List.of()
                        : s.times().stream().map(OtherReadings::wider).toList()));
        if (s.times().size() > 1) {
            s.times().forEach(w -> list.add(s.times(List.of(wider(w)))));
        }
        return list;
    }

    /** "On 7 March": of which year is not said, nor reckoned from another. */
    private static boolean isBare(When w) {
        return !YEAR.matcher(w.text()).find() && !RECKONED.matcher(w.text()).find();
    }

    private static When wider(When w) {
        return YEAR.matcher(w.text()).find()
                ? w
                : new When(w.first().minusDays(SLACK), w.last().plusDays(SLACK), w.role(), w.text());
    }

    /** Another war, treaty or grouping where it was only pointed to. */
    private List<Statement> ofNouns(Statement s, Claim claim, Set<Integer> article) {
        var list = new ArrayList<Statement>();
        list.add(s);
        if (s.war() != null && (wars.spoken(s) || s.war().keys().isEmpty())) {
            When era = s.times().isEmpty() ? wars.era(s) : null;
            list.add(s.war(null).times(era == null ? s.times() : List.of(era)));
        }
        if (s.is("spoken group")) {
            for (String g : namesakes(claim)) {
                list.add(s.group(new Name(Name.Kind.GROUP, g, Set.of())));
            }
        }
        TreatyRef ref = s.treaty();
        if (ref != null && ref.key() == null && s.act() == Act.TREATY) {
            for (Set<Integer> pair : pairs(article)) {
                list.add(s.treaty(null).subject(pair).object(Set.of()));
            }
        }
        return list;
    }

    /** The groupings of whose name a passage has a word, such as "the Union"; all if it has none. */
    private List<String> namesakes(Claim claim) {
        List<String> alike = groupings.stream()
                .filter(g -> {
                    String last = g.substring(g.lastIndexOf(' ') + 1);
                    return Character.isUpperCase(last.charAt(0))
                            && claim.quote().contains(" " + last);
                })
                .toList();
        return alike.isEmpty() ? List.copyOf(groupings) : alike;
    }

    /** Whether a treaty that may be meant promises what a statement says. */
    private boolean promised(Statement s, Set<Integer> article) {
        TreatyRef ref = s.treaty();
        if (ref == null || ref.key() != null) {
            return false;
        }
        When when = ref.when();
        When near = when == null ? null : wider(when);
        return pairs(article).stream()
                .flatMap(pair -> pacts.between(pair).stream())
                .anyMatch(p -> p.states().size() <= TreatyCheck.MANY
                        && p.promises(TreatyCheck.claimed(s))
                        && (near == null || Pacts.signedIn(p, near)));
    }

    private static List<Set<Integer>> pairs(Set<Integer> states) {
        var list = new ArrayList<Set<Integer>>();
        for (int a : states) {
            for (int b : states) {
                if (a < b) {
                    list.add(Set.of(a, b));
                }
            }
        }
        return list;
    }
}
