package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.features.Columns;
import org.casus.features.CrisisFeatures;
import org.casus.world.Capability;
import org.casus.world.Circumstances;
import org.casus.world.Contiguity;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.PowerSpell;
import org.casus.world.Regime;
import org.casus.world.Rivalry;
import org.casus.world.Side;
import org.casus.world.Tables;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** The embedded world against the world of all published files, for the days that both can be asked about. */
class PresentRowsTest {
    private static final int FIRST_YEAR = EmbeddedWorld.FIRST.getYear();

    /** Distances are rounded to 0.1 km in the embedded world; these features take ln(1 + km). */
    private static final double ROUNDING = 1e-3;

    /** What rounding can take off a kilometre figure: ln(1 + km) then moves by up to this over 1 + km. */
    private static final double HALF_A_STEP_KM = 0.051;

    private static final Pattern OF_DISTANCE = Pattern.compile(".*(distance|reach).*");

    private static boolean reaches(@org.jspecify.annotations.Nullable LocalDate to) {
        return to == null || !to.isBefore(EmbeddedWorld.FIRST);
    }

    private static <T> void assertSame(Function<Tables, List<T>> rows) throws Exception {
        List<T> embedded = rows.apply(Worlds.embedded().tables());
        assertThat(embedded).isNotEmpty();
        assertThat(embedded)
                .containsExactlyElementsOf(rows.apply(ImportedWorld.get().tables()));
    }

    @Test
    void capabilitiesAreTheSame() throws Exception {
        assertSame(t -> t.capabilities().stream()
                .filter((Capability c) -> c.year() >= FIRST_YEAR)
                .toList());
    }

    @Test
    void contiguitiesAreTheSame() throws Exception {
        assertSame(t -> t.contiguities().stream()
                .filter((Contiguity c) -> reaches(c.to()))
                .toList());
    }

    @Test
    void rivalriesAreTheSame() throws Exception {
        assertSame(t ->
                t.rivalries().stream().filter(PresentRowsTest::ofThePresent).toList());
    }

    private static boolean ofThePresent(Rivalry rivalry) {
        Integer to = rivalry.to();
        return to == null || to >= FIRST_YEAR;
    }

    @Test
    void majorAndNuclearPowersAreTheSame() throws Exception {
        assertSame(t ->
                t.powers().stream().filter((PowerSpell p) -> reaches(p.to())).toList());
        assertThat(Worlds.embedded().tables().powers())
                .filteredOn(p -> p.kind().equals("major") && p.to() == null)
                .extracting(PowerSpell::ccode)
                .containsExactlyInAnyOrder(2, 200, 220, 255, 365, 710, 740);
    }

    @Test
    void democracyIsTheSame() throws Exception {
        assertSame(t -> t.regimes().stream()
                .filter((Regime r) -> r.year() >= FIRST_YEAR)
                .toList());
    }

    @Test
    void capitalsAreTheSame() throws Exception {
        assertSame(t -> t.capitals().stream().filter(c -> reaches(c.to())).toList());
    }

    /** What {@code casus data embed} would write from the published files and today's updates. */
    @Test
    void theTablesAreInStepWithTheUpdates() throws Exception {
        Tables now = EmbeddedWorld.cut(ImportedWorld.get().tables());
        Tables embedded = EmbeddedWorld.read();
        for (RecordTable<?> table : RecordTable.all()) {
            assertThat(lines(table, embedded))
                    .as(table.name() + ": run 'casus data embed' again")
                    .isEqualTo(lines(table, now));
        }
    }

    private static Set<String> lines(RecordTable<?> table, Tables tables) {
        return table.rows(tables).stream()
                .map(row -> String.join("|", table.encode(row)))
                .collect(Collectors.toSet());
    }

    private static Crisis crisis(List<Integer> attackers, List<Integer> targets, String on, Level level) {
        return new Crisis(attackers, targets, LocalDate.parse(on), level);
    }

    private static CrisisFeatures features(World world, Crisis crisis) {
        return CrisisFeatures.of(world.on(crisis.on()), crisis, Circumstances.NONE);
    }

    private static void assertSameFeatures(Crisis crisis) throws Exception {
        CrisisFeatures embedded = features(Worlds.embedded(), crisis);
        CrisisFeatures imported = features(ImportedWorld.get(), crisis);
        assertThat(embedded.size()).isGreaterThan(180).isEqualTo(imported.size());
        for (int k = 0; k < embedded.size(); k++) {
            assertThat(embedded.ccode(k)).isEqualTo(imported.ccode(k));
            for (Side side : Side.values()) {
                assertClose(embedded, imported, k, side);
            }
        }
    }

    private static void assertClose(CrisisFeatures embedded, CrisisFeatures imported, int k, Side side) {
        double[] a = embedded.vector(k, side);
        double[] b = imported.vector(k, side);
        for (int c = 0; c < a.length; c++) {
            String column = Columns.all().get(c).name();
            double allowed = allowed(column, a[c]);
            if (Math.abs(a[c] - b[c]) > allowed) {
                throw new AssertionError(embedded.crisis() + ", candidate " + embedded.ccode(k) + ", " + side + ", "
                        + column + ": embedded " + a[c] + ", imported " + b[c]);
            }
        }
    }

    /** A product with a distance is off by as large a share of itself. */
    private static double allowed(String column, double value) {
        if (!OF_DISTANCE.matcher(column).matches()) {
            return 1e-9;
        }
        return column.contains("×")
                ? ROUNDING * Math.max(1, Math.abs(value))
                : Math.max(ROUNDING, HALF_A_STEP_KM / Math.exp(Math.max(0, value)));
    }

    @Test
    void lawTheFirstDayOfTheEmbeddedWorldHasTheSameFeatures() throws Exception {
        assertSameFeatures(crisis(List.of(640), List.of(645), "2015-01-01", Level.DISPUTE));
    }

    @Test
    void lawBoliviaAttackingMongoliaHasTheSameFeatures() throws Exception {
        assertSameFeatures(crisis(List.of(145), List.of(712), "2017-07-01", Level.WAR));
    }

    @Test
    void lawTheUnitedStatesAttackingNorthKoreaHasTheSameFeatures() throws Exception {
        assertSameFeatures(crisis(List.of(2), List.of(731), "2020-02-29", Level.WAR));
    }

    @Test
    void lawRussiaAndBelarusAttackingEstoniaAndLatviaHaveTheSameFeatures() throws Exception {
        assertSameFeatures(crisis(List.of(365, 370), List.of(366, 367), "2024-03-08", Level.FORCE));
    }

    @Test
    void lawChinaAttackingTaiwanHasTheSameFeatures() throws Exception {
        assertSameFeatures(crisis(List.of(710), List.of(713), "2026-11-01", Level.WAR));
    }
}
