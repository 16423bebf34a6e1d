package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.PledgeYear;
import org.casus.world.Promise;
import org.casus.world.Tables;
import org.junit.jupiter.api.Test;

/**
 * The embedded world's pledges of 2018-07-01 against ATOP 5.1's directed dyad-years of 2018: some 15,000 pledges of one
 * state to another, of which 88 differ. ATOP 4.01's members with our later entries and exits are what the embedded world
 * holds. Each reason has its list; {@code a-b} stands for both directions.
 */
class PresentPledgesTest {
    private static final LocalDate ON = LocalDate.of(2018, 7, 1);
    private static final String ECCAS = "atop:4945";

    /**
     * In 5.1 from before 2017 on, unknown to 4.01: treaties that 5.1 added (most of them old treaties of friendship with a
     * promise not to use force), and consultation or neutrality that it found in treaties where 4.01 has less.
     */
    private static final Set<String> ADDED_OR_REVISED_IN_5_1 = Set.of(
            "consultation 369-701 369-710 371-750 372-703 500-501 500-517 501-517 701-710",
            "neutrality 339-344 365-705 371-750",
            "nonaggression 2-645 130-365 200-694 200-696 230-615 235-615 235-616 310-850 316-811 316-850 317-811 338-616"
                    + " 370-710 371-750 420-666 450-666 481-666 530-740 615-640 670-770 701-710 704-816");

    /** Russia's promises to Honduras (2017), Dominica and Belize (2018): begun after 4.01's last year. */
    private static final Set<String> BEGUN_AFTER_4_01 = Set.of("nonaggression 54-365 80-365 91-365");

    /** France's pacts with the Central African Republic, Senegal, Gabon and the Comoros: documents show that they ended. */
    private static final Set<String> ENDED_BY_OUR_DOCUMENTS =
            Set.of("consultation 220-482", "defense 220-433 220-481 220-482 220-581");

    /** Rwanda is back in the pact of the Central African states from 2016-08-17; ATOP has it out since 2007. */
    private static final Set<String> ENTERED_BY_OUR_DOCUMENTS = Set.of("defense 403-517 411-517 471-517");

    /** One state's pledge to another. */
    private record Pledge(Promise promise, int from, int to) implements Comparable<Pledge> {
        Pledge reversed() {
            return new Pledge(promise, to, from);
        }

        @Override
        public int compareTo(Pledge o) {
            return java.util.Comparator.comparing(Pledge::promise)
                    .thenComparingInt(Pledge::from)
                    .thenComparingInt(Pledge::to)
                    .compare(this, o);
        }
    }

    private static void add(Set<Pledge> pledges, Set<Promise> promises, int from, int to) {
        promises.forEach(p -> pledges.add(new Pledge(p, Lineage.of(from), Lineage.of(to))));
    }

    private static Set<Pledge> ofDyadYears(Tables imported, int year) {
        var pledges = new TreeSet<Pledge>();
        for (PledgeYear p : imported.pledgeYears()) {
            if (p.year() == year) {
                add(pledges, p.promises(), p.ccode1(), p.ccode2());
            }
        }
        return pledges;
    }

    private static Set<Pledge> ofMembers(List<Membership> memberships) {
        Map<String, List<Membership>> byTreaty = memberships.stream()
                .filter(m -> m.onEveOf(ON))
                .collect(Collectors.groupingBy(Membership::treaty, TreeMap::new, Collectors.toList()));
        var pledges = new TreeSet<Pledge>();
        for (List<Membership> members : byTreaty.values()) {
            for (Membership from : members) {
                for (Membership to : members) {
                    if (from.ccode() != to.ccode()) {
                        add(pledges, from.promises(), from.ccode(), to.ccode());
                    }
                }
            }
        }
        return pledges;
    }

    private static Set<Pledge> embedded() throws java.io.IOException {
        return ofMembers(Worlds.embedded().tables().memberships());
    }

    private static Tables imported() throws Exception {
        return ImportedWorld.get().tables();
    }

    /** Pledges that ATOP 5.1 has and the embedded world lacks. */
    private static Set<Pledge> onlyIn51() throws Exception {
        Set<Pledge> only = ofDyadYears(imported(), 2018);
        only.removeAll(embedded());
        return only;
    }

    /** Per promise one line of its pairs; a pair that differs in one direction only is written {@code a>b}. */
    private static List<String> lines(Set<Pledge> pledges) {
        var byPromise = new TreeMap<Promise, StringBuilder>();
        for (Pledge p : pledges) {
            boolean both = pledges.contains(p.reversed());
            if (!both || p.from() < p.to()) {
                byPromise
                        .computeIfAbsent(p.promise(), k -> new StringBuilder())
                        .append(" " + p.from() + (both ? "-" : ">") + p.to());
            }
        }
        var lines = new ArrayList<String>();
        byPromise.forEach((promise, pairs) -> lines.add(promise.word() + pairs));
        return lines;
    }

    /** The pairs that were parties to one of the pacts that documents say have ended. */
    private static Set<Pledge> ofEndedPacts() throws Exception {
        var ended = Set.of("atop:3395", "atop:3410", "atop:3730", "atop:3830");
        var pledges = new TreeSet<Pledge>();
        for (Membership a : imported().memberships()) {
            for (Membership b : imported().memberships()) {
                if (ended.contains(a.treaty()) && a.treaty().equals(b.treaty()) && a.ccode() != b.ccode()) {
                    add(pledges, a.promises(), a.ccode(), b.ccode());
                }
            }
        }
        return pledges;
    }

    @Test
    void bothHoldThousandsOfPledges() throws Exception {
        assertThat(ofDyadYears(imported(), 2018)).hasSizeBetween(14_000, 16_000);
        assertThat(embedded()).hasSizeBetween(14_000, 16_000);
        assertThat(onlyIn51()).hasSize(82);
    }

    @Test
    void pledgesBegunAfterAtop401() throws Exception {
        Set<Pledge> found = onlyIn51();
        found.removeAll(ofDyadYears(imported(), 2016));
        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(BEGUN_AFTER_4_01);
    }

    @Test
    void pledgesThatEndedByOurDocuments() throws Exception {
        Set<Pledge> found = onlyIn51();
        found.retainAll(ofEndedPacts());
        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(ENDED_BY_OUR_DOCUMENTS);
    }

    @Test
    void pledgesAddedOrRevisedInAtop51() throws Exception {
        Set<Pledge> found = onlyIn51();
        found.retainAll(ofDyadYears(imported(), 2016));
        found.removeAll(ofEndedPacts());
        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(ADDED_OR_REVISED_IN_5_1);
    }

    @Test
    void pledgesThatTheEmbeddedWorldHasBeyondAtop51() throws Exception {
        Set<Pledge> found = embedded();
        found.removeAll(ofDyadYears(imported(), 2018));
        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(ENTERED_BY_OUR_DOCUMENTS);
    }

    @Test
    void thoseBeyondAtop51ComeFromRwandasEntryWhichHasItsDocument() throws Exception {
        assertThat(Worlds.embedded().tables().memberships())
                .filteredOn(m -> m.treaty().equals(ECCAS) && m.ccode() == 517)
                .extracting(m -> m.from() + " " + m.to() + " " + m.source().contains("atop"))
                .containsExactly("2000-02-24 2007-06-05 true", "2016-08-17 2025-06-07 false");
    }
}
