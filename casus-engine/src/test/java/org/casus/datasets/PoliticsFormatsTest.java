package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.casus.world.ArmedConflict;
import org.casus.world.InternationalCrisis;
import org.casus.world.Leader;
import org.casus.world.StateCode;
import org.casus.world.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaders, armed conflicts, crises and the codes that most of their files use. */
class PoliticsFormatsTest {
    @TempDir
    private Path temp;

    private Tables read(String name, String content) throws Exception {
        var store = new Store(temp.resolve("data"));
        new DataFiles(temp.resolve("files"))
                .with(name, content.getBytes(StandardCharsets.UTF_8))
                .into(store);
        return store.read();
    }

    @Test
    void a01YearsOfOneCodeAreARunAndAYearWithoutAStateIsNone() throws Exception {
        var codes = read("isard_gw_cw_panel.csv", """
                        gwcode,year,stateabb,ccode,gw_name,cw_name
                        260,1954,,,,
                        260,1955,GFR,260,,
                        260,1956,GFR,260,,
                        260,1991,GMY,255,,
                        ,1991,GMY,255,,
                        """).stateCodes();

        assertThat(codes).containsExactly(new StateCode(260, 260, 1955, 1956), new StateCode(260, 255, 1991, 1991));
    }

    @Test
    void a02ALeaderInPowerWhenTheDatasetEndsHasNoEnd() throws Exception {
        var leaders = read("archigos.csv", """
                        obsid,gwcode,leadid,leader,yrborn,gender,startdate,enddate,entry,exit,exitcode
                        AAA-1,2,x,First,1900,M,2001-02-03,2009-01-20,Regular,Regular,Regular
                        AAA-2,2,y,Second,1900,F,2009-01-20,2015-12-31,Irregular,Still in Office,
                        """).leaders();

        assertThat(leaders).extracting(Leader::to).containsExactly(LocalDate.of(2009, 1, 20), null);
        assertThat(leaders.getLast())
                .isEqualTo(new Leader(
                        "AAA-2",
                        2,
                        "Second",
                        LocalDate.of(2009, 1, 20),
                        null,
                        "Irregular",
                        "Still in Office",
                        "archigos-4.1#AAA-2"));
    }

    @Test
    void a03AConflictWithARebelSideHasNoStateThereAndAnotherIntensityIsAnotherRun() throws Exception {
        var conflicts = read("ucdp_acd.csv", """
                        conflict_id,year,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,incompatibility,intensity_level,type_of_conflict
                        7,1990,500,,,,government,1,intrastate
                        7,1991,500,,,,government,1,intrastate
                        7,1992,500,510,,,government,2,II
                        8,1992,500,,510,,territory,3,interstate
                        """).armedConflicts();

        assertThat(conflicts)
                .containsExactly(
                        new ArmedConflict(
                                "ucdp:7",
                                1990,
                                1991,
                                500,
                                null,
                                null,
                                null,
                                "intrastate",
                                "government",
                                1,
                                "ucdp-acd-25.1#7"),
                        new ArmedConflict(
                                "ucdp:7", 1992, 1992, 500, 510, null, null, "II", "government", 2, "ucdp-acd-25.1#7"));
    }

    @Test
    void a04ADayOfACrisisThatIsKnownInPartIsTheFirstPossibleOrTheLast() throws Exception {
        var crises = read("icb1v13.csv", """
                        icb1,crisno,crisname,yrtrig,motrig,datrig,yrterm,moterm,daterm,viol
                        ICB1,1,A CRISIS,1918,5,,1920,4,1,3
                        """).crises();

        assertThat(crises)
                .containsExactly(new InternationalCrisis(
                        1, "A CRISIS", LocalDate.of(1918, 5, 1), LocalDate.of(1920, 4, 1), 3, "icb-13#1"));
    }

    @Test
    void b01ThePublishedFiles() throws Exception {
        Tables tables = ImportedWorld.get().tables();

        assertThat(tables.leaders()).hasSize(3409);
        assertThat(tables.leaders())
                .filteredOn(l -> l.gwcode() == 710 && l.to() == null)
                .extracting(Leader::name)
                .containsExactly("Xi Jinping");
        assertThat(tables.crises()).hasSize(481).anyMatch(c -> c.name().equals("CUBAN MISSILES"));
        assertThat(tables.armedConflicts())
                .contains(new ArmedConflict(
                        "ucdp:11343",
                        1967,
                        1967,
                        651,
                        null,
                        666,
                        null,
                        "interstate",
                        "territory",
                        2,
                        "ucdp-acd-25.1#11343"));
        assertThat(ImportedWorld.get().ofGwCode(260, 2010)).hasValue(255);
        assertThat(ImportedWorld.get().ofGwCode(260, 1970)).hasValue(260);
        assertThat(ImportedWorld.get().ofGwCode(678, 2010)).hasValue(679);
    }
}
