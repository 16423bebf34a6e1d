package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.SharedFiles;
import org.casus.world.Membership;
import org.casus.world.Promise;
import org.casus.world.Treaty;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** The defence pacts that ATOP 4.01 has in force at the end of 2016, one by one, in the embedded world. */
class PresentPactsTest {
    private static final LocalDate END_OF_2016 = LocalDate.of(2017, 1, 1);

    /** Such as "China–North Korea defence pact of 1961": what {@link TreatyNames} calls a treaty that nobody named. */
    private static final Pattern MADE_UP = Pattern.compile(
            ".*(defence pact|offensive alliance|neutrality pact|nonaggression pact|consultation pact|alliance) of \\d{4}");

    /**
     * Pacts that ATOP has in force, but that documents say were repealed or replaced before 2015: France's with the Central
     * African Republic, Gabon, Senegal and the Comoros by partnerships without a promise of help, the Treaty of Basseterre
     * (Organisation of Eastern Caribbean States) by its revision of 2010.
     */
    private static final Map<String, String> ENDED_BEFORE_2015 = new TreeMap<>(Map.of(
            "atop:3395", "2011-04-21",
            "atop:3410", "2014-06-01",
            "atop:3730", "2014-02-03",
            "atop:3830", "2013-05-29",
            "atop:3900", "2011-01-21"));

    /**
     * Parties that differ from ATOP's at the end of 2016. Montenegro: ATOP counts it in NATO from the signing of its accession
     * protocol (May 2016), we from its accession (2017-06-05). Rwanda: ATOP ends its part in the pact of the Central African
     * states in 2007, we have it again from 2016-08-17, when it came back to their community.
     */
    private static final Set<String> PARTIES_DIFFER = Set.of("atop:3180 lacks 341", "atop:4945 has also 517");

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        Path path = SharedFiles.require("data/official/" + file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path, StandardCharsets.ISO_8859_1)) {
            return csv.stream().toList();
        }
    }

    /** ATOP's defence pacts whose end is blank in the sense of the codebook: year 0. */
    private static Set<String> pactsInForce() throws IOException {
        return rows("atop4_01a.csv").stream()
                .filter(r ->
                        r.getField("defense").equals("1") && r.getField("endyr").equals("0"))
                .map(r -> "atop:" + r.getField("atopid"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pactsHere() throws IOException {
        Set<String> pacts = pactsInForce();
        pacts.removeAll(ENDED_BEFORE_2015.keySet());
        return pacts;
    }

    private static Map<String, Set<Integer>> partiesOfAtop() throws IOException {
        var parties = new TreeMap<String, Set<Integer>>();
        for (NamedCsvRecord r : rows("atop4_01m.csv")) {
            if (r.getField("yrexit").equals("0")) {
                parties.computeIfAbsent("atop:" + r.getField("atopid"), k -> new TreeSet<>())
                        .add(Integer.valueOf(r.getField("member")));
            }
        }
        return parties;
    }

    private static Set<Integer> parties(World world, String treaty) {
        return world.tables().memberships().stream()
                .filter(m -> m.treaty().equals(treaty) && m.onEveOf(END_OF_2016))
                .map(Membership::ccode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean named(Treaty t) {
        return !t.name().isBlank() && !MADE_UP.matcher(t.name()).matches();
    }

    @Test
    void atopHasFortySixDefencePactsInForce() throws IOException {
        assertThat(pactsInForce()).hasSize(46);
    }

    @Test
    void thePatternOfMadeUpNamesFitsTreatiesThatNobodyNamed() throws IOException {
        assertThat(Worlds.embedded().tables().treaties())
                .filteredOn(t -> MADE_UP.matcher(t.name()).matches())
                .hasSizeGreaterThan(100)
                .allSatisfy(t -> assertThat(t.id()).startsWith("atop:"));
    }

    @Test
    void everyPactHasItsNameAndItsConditionsInWords() throws IOException {
        World world = Worlds.embedded();
        for (String id : pactsHere()) {
            assertThat(world.findTreaty(id)).as(id).hasValueSatisfying(t -> {
                assertThat(named(t)).as(t.name()).isTrue();
                assertThat(t.conditions()).as(t.name()).hasSizeGreaterThan(60).endsWith(".");
                assertThat(t.response()).as(t.name()).isIn("automatic", "discretion", "consultation", "");
                assertThat(t.signed()).as(t.name()).isNotNull();
            });
        }
    }

    /** Whose article on help has not been read: how it is promised stays open, and the conditions say so. */
    @Test
    void whereItIsNotKnownHowHelpIsPromisedTheConditionsSayThatAtopIsTheSource() throws IOException {
        World world = Worlds.embedded();
        List<Treaty> open = pactsHere().stream()
                .flatMap(id -> world.findTreaty(id).stream())
                .filter(t -> t.response().isEmpty())
                .toList();
        assertThat(open).hasSize(16).allSatisfy(t -> {
            assertThat(t.source()).contains("atop-4.01#");
            assertThat(t.conditions()).as(t.name()).contains("ATOP");
        });
    }

    @Test
    void everyPactHasAtLeastTwoPartiesAndSomeoneWhoPromisesDefence() throws IOException {
        World world = Worlds.embedded();
        for (String id : pactsHere()) {
            assertThat(parties(world, id)).as(id).hasSizeGreaterThan(1);
            assertThat(world.tables().memberships())
                    .as(id)
                    .anyMatch(m ->
                            m.treaty().equals(id) && m.promises().contains(Promise.DEFENSE) && m.onEveOf(END_OF_2016));
        }
    }

    @Test
    void thePartiesAreThoseOfAtopButForExplainedOnes() throws IOException {
        World world = Worlds.embedded();
        Map<String, Set<Integer>> atop = partiesOfAtop();
        var differences = new ArrayList<String>();
        for (String id : pactsHere()) {
            Set<Integer> theirs = atop.getOrDefault(id, Set.of());
            Set<Integer> ours = parties(world, id);
            minus(theirs, ours).forEach(c -> differences.add(id + " lacks " + c));
            minus(ours, theirs).forEach(c -> differences.add(id + " has also " + c));
        }
        assertThat(differences).containsExactlyInAnyOrderElementsOf(PARTIES_DIFFER);
    }

    private static Set<Integer> minus(Set<Integer> a, Set<Integer> b) {
        var rest = new HashSet<>(a);
        rest.removeAll(b);
        return rest;
    }

    @Test
    void pactsThatEndedBefore2015BindNobodyInTheEmbeddedWorld() throws IOException {
        assertThat(pactsInForce()).containsAll(ENDED_BEFORE_2015.keySet());
        World world = Worlds.embedded();
        for (String id : ENDED_BEFORE_2015.keySet()) {
            assertThat(world.tables().memberships())
                    .filteredOn(m -> m.treaty().equals(id))
                    .isNotEmpty()
                    .noneMatch(m -> m.to() == null || !m.to().isBefore(EmbeddedWorld.FIRST));
        }
    }

    @Test
    void pactsThatEndedBefore2015HaveNameConditionsAndEndInTheImportedWorld() throws Exception {
        World world = ImportedWorld.get();
        for (var ended : ENDED_BEFORE_2015.entrySet()) {
            assertThat(world.findTreaty(ended.getKey())).as(ended.getKey()).hasValueSatisfying(t -> {
                assertThat(named(t)).isTrue();
                assertThat(t.conditions()).isNotBlank();
                assertThat(t.to()).isEqualTo(LocalDate.parse(ended.getValue()));
            });
        }
    }

    /** Those that the project promises by name, beside the ones ATOP has. */
    @Test
    void newerPactsHaveNameConditionsAndParties() throws IOException {
        World world = Worlds.embedded();
        for (String slug : List.of(
                "russia-north-korea-2024",
                "turkey-azerbaijan-shusha-2021",
                "france-greece-2021",
                "saudi-arabia-pakistan-2025")) {
            assertThat(world.findTreaty("casus:" + slug)).as(slug).hasValueSatisfying(t -> {
                assertThat(named(t)).isTrue();
                assertThat(t.conditions()).isNotBlank();
            });
            assertThat(world.tables().memberships())
                    .filteredOn(m ->
                            m.treaty().equals("casus:" + slug) && m.promises().contains(Promise.DEFENSE))
                    .hasSize(2);
        }
    }
}
