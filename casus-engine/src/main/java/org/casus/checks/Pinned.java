package org.casus.checks;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.casus.claims.Act;
import org.casus.claims.Claim;
import org.casus.claims.Statement;
import org.casus.claims.TreatyRef;
import org.casus.claims.When;
import org.jspecify.annotations.Nullable;

/**
 * Statements that leave something to their context, but whose context the record itself bears out: the treaty that was spoken of
 * is the only one that its parties signed then; the war is known by a belligerent that the clause names.
 */
final class Pinned {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Names that several treaties have. */
    private static final Pattern COMMON = Pattern.compile(
            "\\b(?:Treaty of|Triple|Quadruple|Entente|Declaration|Agreement|Convention|Protocol|Act)\\b");

    private static final Set<Act> OF_SIDES = Set.of(Act.FOUGHT, Act.FOUGHT_BESIDE);

    /** Years on either side of a time in which a war may be meant. */
    private static final int YEARS = 10;

    /** The same for a state of which no war at all is known then. */
    private static final int AROUND = 3;

    private final Wars wars;
    private final Pacts pacts;

    Pinned(Wars wars, Pacts pacts) {
        this.wars = wars;
        this.pacts = pacts;
    }

    /**
     * Whether it is certain which treaty a duty comes from, though it is not named: of its parties the list has one that was
     * signed in the year or month that is said, and no other then.
     */
    boolean treaty(Statement s) {
        if (s.act() != Act.DUTY || !s.is("plain") || s.negated() || !fights(s)) {
            return false;
        }
        TreatyRef ref = s.treaty();
        if (ref != null && ref.key() != null) {
            return false;
        }
        When when = ref != null && ref.when() != null
                ? ref.when()
                : s.times().isEmpty() ? null : s.times().getFirst();
        Set<Integer> parties = ref != null && ref.parties().size() > 1 ? ref.parties() : s.parties();
        if (when == null || parties.size() != 2 || !YEAR.matcher(when.text()).find() && !when.withinMonth()) {
            return false;
        }
        List<Pact> then = pacts.between(parties).stream()
                .filter(p -> Pacts.signedIn(p, when))
                .toList();
        return then.size() == 1
                && then.getFirst().bilateral()
                && then.getFirst().promisesKnown()
                && !then.getFirst().promises().isEmpty();
    }

    /** Whether a treaty of several states is meant that has a name of its own: such are not made anew under it. */
    boolean named(Statement s) {
        TreatyRef ref = s.treaty();
        if (s.act() != Act.TREATY || !s.is("strict") || ref == null || ref.key() == null) {
            return false;
        }
        List<Pact> meant = this.pacts.referred(ref);
        return meant.size() == 1
                && meant.getFirst().states().size() > 2
                && !COMMON.matcher(meant.getFirst().name()).find();
    }

    /** Whether help in war is promised, or nothing but something else: what lists of treaties tell apart best. */
    private static boolean fights(Statement s) {
        Set<String> kinds = TreatyCheck.claimed(s);
        return kinds.contains("defense") || kinds.contains("offense") || !kinds.isEmpty() && s.is("only");
    }

    /**
     * Whether states that a clause names are said to have fought together or against each other, and in no war of that time they
     * did.
     */
    boolean war(Statement s, Claim claim, Function<Statement, Finding> said) {
        if (s.act() == Act.FOUGHT && s.object().isEmpty() && s.third().isEmpty()) {
            return peaceful(s, claim);
        }
        boolean sides = OF_SIDES.contains(s.act()) && !s.object().isEmpty() && !s.negated();
        if (!sides
                || !s.is("undoubted")
                || s.is("troops")
                || s.is("clash")
                || s.group() != null
                || !claim.named().containsAll(s.subject())
                || !claim.named().containsAll(s.object())
                || !claim.named().containsAll(s.third())) {
            return false;
        }
        When era = era(s);
        if (era == null || !Wars.covered(era)) {
            return false;
        }
        // a belligerent that is named tells which war: one of the object then
        boolean fought =
                s.object().stream().allMatch(x -> !wars.among(Set.of(x), era).isEmpty());
        Finding ever = said.apply(s.war(null).times(List.of(era)));
        return fought && !ever.isTrue() && ever.truth() != Finding.Truth.PARTLY;
    }

    /** Whether a state that a clause names is said to have fought in the war that was spoken of, and fought none in those years. */
    private boolean peaceful(Statement s, Claim claim) {
        List<Wars.Candidate> spoken = wars.named(s).isEmpty() ? wars.context(s) : wars.named(s);
        boolean plain = s.is("undoubted")
                && s.is("this war")
                && !s.negated()
                && !s.is("troops")
                && !s.is("clash")
                && s.group() == null
                && s.times().isEmpty();
        if (!plain || spoken.size() != 1 || !claim.named().containsAll(s.subject())) {
            return false;
        }
        Wars.Candidate war = spoken.getFirst();
        When years = new When(war.from().minusYears(AROUND), Wars.plus(war.to(), AROUND * 365L), When.Role.AT, "");
        return Wars.covered(years)
                && s.subject().stream()
                        .allMatch(x -> wars.among(Set.of(x), years).isEmpty());
    }

    /** The years around the time that is said, or around the war that was spoken of. */
    private @Nullable When era(Statement s) {
        When when = wars.time(s);
        When of = when != null ? when : s.war() == null ? null : wars.era(s);
        return of == null
                ? null
                : new When(of.first().minusYears(YEARS), of.last().plusYears(YEARS), When.Role.AT, "");
    }
}
