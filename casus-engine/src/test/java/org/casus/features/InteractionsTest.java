package org.casus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.features.SmallCrisis.column;

import java.util.List;
import java.util.Map;
import org.casus.features.Columns.Column;
import org.casus.features.Columns.Role;
import org.junit.jupiter.api.Test;

/** The columns that are made of others, on facts that are small primes. */
class InteractionsTest {
    private static final int AT = column("attacks");

    private static double[] facts() {
        var v = new double[Columns.count()];
        Map.ofEntries(
                        Map.entry("own defense", 2.0),
                        Map.entry("other offense", 3.0),
                        Map.entry("own land border", 5.0),
                        Map.entry("other land border", 7.0),
                        Map.entry("own rival", 11.0),
                        Map.entry("other rival", 13.0),
                        Map.entry("own distance", 17.0),
                        Map.entry("other distance", 19.0),
                        Map.entry("own side major", 23.0),
                        Map.entry("own side share", 29.0),
                        Map.entry("major", 31.0),
                        Map.entry("majors", 37.0),
                        Map.entry("strength", 41.0),
                        Map.entry("their strength", 43.0),
                        Map.entry("joiner", 47.0),
                        Map.entry("own same region", 53.0),
                        Map.entry("other ongoing", 59.0))
                .forEach((name, value) -> v[column(name)] = value);
        return v;
    }

    private static double[] written(boolean attacks, boolean war) {
        double[][] columns =
                java.util.Arrays.stream(facts()).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        Interactions.write(columns, attacks, war);
        return java.util.Arrays.stream(columns).mapToDouble(c -> c[0]).toArray();
    }

    private static final Map<String, Double> OF_THE_ATTACKER = Map.ofEntries(
            Map.entry("attacks", 1.0),
            Map.entry("attacks × own ally", 2.0),
            Map.entry("attacks × other ally", 3.0),
            Map.entry("attacks × own land border", 5.0),
            Map.entry("attacks × other land border", 7.0),
            Map.entry("attacks × own rival", 11.0),
            Map.entry("attacks × other rival", 13.0),
            Map.entry("attacks × own side major", 23.0),
            Map.entry("attacks × own side share", 29.0),
            Map.entry("attacks × own distance", 17.0),
            Map.entry("attacks × major", 31.0));

    private static final Map<String, Double> OF_BOTH = Map.ofEntries(
            Map.entry("own land border × other rival", 5.0 * 13),
            Map.entry("own ally × other rival", 2.0 * 13),
            Map.entry("own ally × other land border", 2.0 * 7),
            Map.entry("own ally × major", 2.0 * 31),
            Map.entry("own ally × majors", 2.0 * 37),
            Map.entry("own ally × other ally", 2.0 * 3),
            Map.entry("own land border × majors", 5.0 * 37),
            Map.entry("major × majors", 31.0 * 37),
            Map.entry("major × own side major", 31.0 * 23),
            Map.entry("nearer distance × strength", 17.0 * 41),
            Map.entry("nearer distance × their strength", 17.0 * 43),
            Map.entry("joiner × own same region", 47.0 * 53),
            Map.entry("other ongoing × other land border", 59.0 * 7));

    @Test
    void aProductIsWhatItsNameSays() {
        double[] v = written(true, false);
        OF_THE_ATTACKER.forEach(
                (name, value) -> assertThat(v[column(name)]).as(name).isEqualTo(value));
        OF_BOTH.forEach((name, value) -> assertThat(v[column(name)]).as(name).isEqualTo(value));
        assertThat(OF_THE_ATTACKER.size() + OF_BOTH.size())
                .isEqualTo(Interactions.columns().size());
    }

    @Test
    void theTargetsSideDoesNotAttack() {
        double[] v = written(false, false);
        OF_THE_ATTACKER.forEach(
                (name, value) -> assertThat(v[column(name)]).as(name).isZero());
        OF_BOTH.forEach((name, value) -> assertThat(v[column(name)]).as(name).isEqualTo(value));
    }

    @Test
    void factsStayAsTheyAre() {
        double[] facts = facts();
        double[] v = written(true, true);
        for (int c = 0; c < AT; c++) {
            assertThat(v[c]).isEqualTo(facts[c]);
        }
    }

    @Test
    void theColumnsOfWarsAreOneInWarsAndElseNothing() {
        int war = column("war");
        for (int c = war; c < Columns.count(); c++) {
            assertThat(written(true, true)[c]).isEqualTo(1);
            assertThat(written(true, false)[c]).isZero();
        }
        assertThat(war).isEqualTo(AT + Interactions.columns().size());
    }

    private static final List<String> SHIFTED = List.of(
            "own defense",
            "other defense",
            "own offense",
            "other offense",
            "own land border",
            "other land border",
            "own distance",
            "other distance",
            "own rival",
            "other rival",
            "own disputes",
            "other disputes",
            "own beside",
            "other beside",
            "own comrades",
            "other comrades",
            "own once ruled by",
            "other once ruled by",
            "own side major",
            "other side major",
            "own side share",
            "other side share",
            "major",
            "strength",
            "majors",
            "majors on both",
            "due promises");

    @Test
    void warsShiftTiesToBothSidesAndWhatTheCrisisIs() {
        int war = column("war");
        List<Column> shifts = Interactions.shifts(Columns.all().subList(0, war));
        assertThat(shifts).isEqualTo(Columns.all().subList(war, Columns.count()));
        assertThat(shifts.getFirst().role()).isEqualTo(Role.WAR);
        assertThat(shifts.size() - 1).isEqualTo(SHIFTED.size());
        for (int s = 0; s < SHIFTED.size(); s++) {
            Column shift = shifts.get(s + 1);
            assertThat(shift.name()).isEqualTo("war × " + SHIFTED.get(s));
            assertThat(shift.source()).isEqualTo(column(SHIFTED.get(s)));
            assertThat(shift.driver())
                    .isEqualTo(Columns.all().get(shift.source()).driver());
            assertThat(shift.role()).isEqualTo(Role.SHIFT);
        }
    }

    @Test
    void onlyShiftsHaveASource() {
        for (Column column : Columns.all()) {
            assertThat(column.source() >= 0).isEqualTo(column.role() == Role.SHIFT);
        }
    }

    @Test
    void theDriverOfAColumnIsThatOfWhatItIsMadeOf() {
        for (Tie tie : Tie.values()) {
            assertThat(Columns.all().get(column("other " + Columns.word(tie))).driver())
                    .isEqualTo(tie.driver());
        }
        assertThat(Columns.all().get(column("own side new state")).driver()).isEqualTo(Driver.CRISIS);
        assertThat(Columns.all().get(column("between")).driver()).isEqualTo(Driver.PROXIMITY);
        assertThat(Driver.PROXIMITY.word()).isEqualTo("proximity and stability");
    }
}
