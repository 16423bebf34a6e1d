package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.casus.datasets.Store.Imported;
import org.junit.jupiter.api.Test;

/** One kind of finding per test, in small files; then what the published files have. */
class ConsistencyTest {
    private static final String STATES = """
            stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday
            AAA,2,Alpha,1816,1,1,2016,12,31
            BBB,20,Beta,1920,1,10,1950,12,31
            """;
    private static final String CONTIGUITY = "ccode1,ccode2,conttype,stdate,enddate\n";
    private static final String MID = "dispnum,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev,orig\n";

    private final LinkedHashMap<Imported, Rows> read = new LinkedHashMap<>();
    private final List<DataIssue> issues = new ArrayList<>();

    /** Reads a file of the format that has this name. */
    private ConsistencyTest with(String name, String content) throws Exception {
        Format format =
                Formats.all().stream().filter(f -> f.accepts(name)).findFirst().orElseThrow();
        var rows = new Rows();
        CsvFile file = CsvFile.of(name, content.getBytes(StandardCharsets.UTF_8));
        long lines = format.reader().read(file, format.source(), rows, issues::add);
        file.partialDates().report(issues::add);
        read.put(new Imported(format.group(), name, format.source(), "", lines, 0), rows);
        return this;
    }

    private List<String> found() {
        issues.addAll(Consistency.of(read));
        return issues.stream().map(DataIssue::text).toList();
    }

    @Test
    void a01FilesThatAgreeHaveNoIssue() throws Exception {
        with("cow_states.csv", STATES).with("cow_majors.csv", majors("2,1898,8,13,2016,12,31"));
        assertThat(found()).isEmpty();
    }

    private static String majors(String row) {
        return "ccode,styear,stmonth,stday,endyear,endmonth,endday\n" + row + "\n";
    }

    @Test
    void a02AStateThatTheListLacks() throws Exception {
        with("cow_states.csv", STATES).with("cow_majors.csv", majors("999,1898,8,13,2016,12,31"));
        assertThat(found())
                .containsExactly("cow_majors.csv (ccode): 1 row names a state that the list lacks (999);"
                        + " kept under that number, which is never asked about [D26]");
    }

    @Test
    void a03AStateThatWasNoMemberThen() throws Exception {
        with("cow_states.csv", STATES).with("cow_majors.csv", majors("20,1900,1,1,1910,1,1"));
        assertThat(found())
                .containsExactly(
                        "cow_majors.csv (ccode): 1 row is of a time in which its state was no member of the"
                                + " system (20, 1900-01-01 to 1910-01-01); kept; nothing is asked of a state while it is no member [D27]");
    }

    @Test
    void a04ASpellThatIsPartlyInsideItsStatesTimeIsNoFinding() throws Exception {
        with("cow_states.csv", STATES).with("cow_majors.csv", majors("20,1900,1,1,1920,12,31"));
        assertThat(found()).isEmpty();
    }

    @Test
    void a05AStateYearOutsideItsMembership() throws Exception {
        with("cow_states.csv", STATES).with("cow_nmc.csv", "ccode,year,milex,milper,tpop,cinc\n20,1919,1,1,1,.1\n");
        assertThat(found()).singleElement().asString().contains("cow_nmc.csv (ccode)", "no member", "(20 in 1919)");
    }

    @Test
    void a06WithoutAListOfStatesNoneIsDoubted() throws Exception {
        with("cow_majors.csv", majors("999,1898,8,13,2016,12,31"));
        assertThat(found()).isEmpty();
    }

    @Test
    void a07ASpellThatEndsBeforeItBegins() throws Exception {
        with("cow_majors.csv", majors("2,1945,8,13,1941,1,1"));
        assertThat(found())
                .singleElement()
                .asString()
                .contains("1 spell ends before it begins (2: 1945-08-13 to 1941-01-01)");
    }

    @Test
    void a08ACapabilityYearThatComesTwice() throws Exception {
        with("cow_nmc.csv", "ccode,year,milex,milper,tpop,cinc\n2,1950,1,1,1,.1\n2,1951,1,1,1,.1\n2,1950,1,1,1,.2\n");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("cow_nmc.csv (ccode, year)", "1 key comes more than once (2 in 1950)");
    }

    @Test
    void a09ADistanceThatComesTwiceInEitherOrder() throws Exception {
        with("cow_mindist.csv", "ccode1,ccode2,year,mindist\n2,20,1950,0\n20,2,1950,3\n2,20,1951,0\n");
        assertThat(found()).singleElement().asString().contains("1 key comes more than once (2–20 in 1950)");
    }

    @Test
    void a10ACapabilityThatIsUnknown() throws Exception {
        with("nmc_v4_0.csv", "ccode,year,milex,milper,tpop,cinc\n2,1950,1,1,1,-9\n");
        assertThat(found()).singleElement().asString().contains("1 state-year has no CINC (2 in 1950); unknown, not 0");
    }

    @Test
    void a11ContiguitySpellsOfDifferentTypeThatOverlap() throws Exception {
        with("cow_contdir.csv", CONTIGUITY + "2,20,0,1900-01-01,2016-12-01\n2,20,1,1938-03-01,1945-05-01\n");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("(2–20: type 0 from 1900-01-01, type 1 from 1938-03-01)");
    }

    @Test
    void a12ContiguitySpellsThatShareAMonthOrTheirTypeAreNoFinding() throws Exception {
        with("cow_contdir.csv", CONTIGUITY + "2,20,4,1900-01-01,1938-03-01\n2,20,1,1938-03-01,1945-05-01\n");
        assertThat(found()).isEmpty();
        with("cow_contdir.csv", CONTIGUITY + "2,20,1,1900-01-01,1938-03-01\n2,20,1,1930-03-01,1945-05-01\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void a13AParticipantOnBothSides() throws Exception {
        with(
                "midb 5.0.csv",
                MID + "7,2,1,1,1940,2,1,1940,1,4,1\n7,2,3,1,1940,4,1,1940,0,4,0\n7,20,1,1,1940,4,1,1940,0,4,1\n");
        assertThat(found())
                .containsExactly("midb 5.0.csv (side): 1 participant is on both sides of one conflict (2 in mid:7);"
                        + " the side of its first episode counts [D23]");
    }

    @Test
    void a14AnUnknownStartDayIsTakenAsTheFirstOfTheMonth() throws Exception {
        with("midb 5.0.csv", MID + "7,2,-9,3,1940,2,4,1940,1,4,1\n7,20,1,3,1940,-9,4,1940,0,4,1\n");
        assertThat(found())
                .containsExactly(
                        "midb 5.0.csv (stday): 1 date lacks its day or month (line 2);"
                                + " taken as the first day that the rest of the date leaves possible [D17]",
                        "midb 5.0.csv (endday): 1 date lacks its day or month (line 3);"
                                + " taken as the last day that the rest of the date leaves possible [D17]");
        assertThat(read.values().iterator().next().of(org.casus.world.Participation.class))
                .extracting(p -> p.from() + " " + p.to())
                .containsExactly("1940-03-01 1940-04-02", "1940-03-01 1940-04-30");
    }

    @Test
    void a15ADisputeOfAWarThatNoDisputeFileHas() throws Exception {
        with("midb 5.0.csv", MID + "7,2,1,1,1940,2,1,1940,1,4,1\n7,20,1,1,1940,4,1,1940,0,4,1\n")
                .with("directed_dyadic_war.csv", "warnum,disno\n1,7\n1,8\n");
        assertThat(found())
                .containsExactly("directed_dyadic_war.csv (disno): 1 dispute is in none of the dispute files read"
                        + " (8 of war:1); the link is passed over [D25]");
    }

    @Test
    void a16ManyFindingsOfAKindAreOneIssueWithThreeExamples() throws Exception {
        var rows = new StringBuilder("ccode,year,milex,milper,tpop,cinc\n");
        for (int year = 1951; year < 2001; year++) {
            rows.append("20,").append(year).append(",1,1,1,.1\n");
        }
        with("cow_states.csv", STATES).with("cow_nmc.csv", rows.toString());
        assertThat(found())
                .singleElement()
                .asString()
                .contains("50 rows are of times", "(20 in 1951; 20 in 1952; 20 in 1953; …)");
    }

    @Test
    void thePublishedFilesHaveTheseAndNoOther() throws Exception {
        assertThat(ImportedWorld.report().issues())
                .allSatisfy(i -> assertThat(i.remedy()).isNotBlank())
                .extracting(i -> i.file() + " (" + i.field() + "): " + i.what().replaceFirst(" \\(.*", ""))
                .containsExactlyInAnyOrder(
                        "atop4_01a.csv (begday): 1 date lacks its day or month",
                        "atop4_01a.csv (endday): 13 dates lack their day or month",
                        "atop4_01m.csv (dayent): 5 dates lack their day or month",
                        "atop4_01m.csv (dayexit): 31 dates lack their day or month",
                        "gml_part.csv (stday): 595 dates lack their day or month",
                        "gml_part.csv (endday): 440 dates lack their day or month",
                        "MIDB 5.0.csv (stday): 596 dates lack their day or month",
                        "MIDB 5.0.csv (endday): 552 dates lack their day or month",
                        "icb1v13.csv (yrtrig): the year is unknown",
                        "icb1v13.csv (datrig): 19 dates lack their day or month",
                        "icb1v13.csv (daterm): 51 dates lack their day or month",
                        "cow_capitals.csv (ccode): 2 rows are of times in which their state was no member of the system",
                        "coldata100.csv (ruler): 5 rows name a state that the list lacks",
                        "atop4_01m.csv (member): 12 rows are of times in which their state was no member of the system",
                        "atop4_01m.csv (member): 1 row names a state that the list lacks",
                        "atop4_01m.csv (member): 7 members have two rows in force at once under one treaty",
                        "atop_alliance.csv.gz (ccode1, ccode2): 5,768 rows are of times in which their state was no member"
                                + " of the system",
                        "cow_contdir.csv (conttype): 24 pairs of spells of different type overlap by more than a month",
                        "tss_rivalries.csv (ccode1, ccode2): 2 rows name a state that the list lacks",
                        "tss_rivalries.csv (ccode1, ccode2): 12 rows are of times in which their state was no member of the"
                                + " system",
                        "gml_part.csv (side): 7 participants are on both sides of one conflict",
                        "MIDB 5.0.csv (ccode): 1 row is of a time in which its state was no member of the system",
                        "MIDB 5.0.csv (side): 6 participants are on both sides of one conflict",
                        "Inter-StateWarData_v4.0.csv (side): 5 participants are on both sides of one conflict",
                        "IdealpointestimatesAll_Jun2024.csv (ccode): 96 rows are of times in which their state was no member of"
                                + " the system",
                        "cow_trade_sy.csv (ccode): 765 rows are of times in which their state was no member of the system",
                        "Inter-StateWarData_v4.0.csv (warnum): 4 wars have no dispute in the dyadic war file",
                        "directed_dyadic_war.csv (disno): 5 disputes are in none of the dispute files read");
    }
}
