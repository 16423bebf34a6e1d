package org.casus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md's table of packages, held against the code. */
class ArchitectureTest {
    /** Every package and the packages of Casus that it may import besides itself. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("error", List.of()),
            Map.entry("world", List.of()),
            Map.entry("datasets", List.of("world", "error")),
            Map.entry("features", List.of("world")),
            Map.entry("model.fit", List.of("world", "features")),
            Map.entry("model.entry", List.of("model.fit", "world")),
            Map.entry("model.ending", List.of("model.fit", "world")),
            Map.entry("model", List.of("world", "features", "model.fit", "model.entry", "model.ending", "error")),
            Map.entry("model.baselines", List.of("world", "features", "model", "model.fit")),
            Map.entry(
                    "model.evaluation",
                    List.of(
                            "world",
                            "features",
                            "model",
                            "model.fit",
                            "model.entry",
                            "model.ending",
                            "model.baselines")),
            Map.entry("simulation", List.of("world", "features", "model", "model.fit", "model.entry")),
            Map.entry("documents", List.of("world", "error")),
            Map.entry("sites", List.of("documents", "error")),
            Map.entry("claims", List.of("world", "documents")),
            Map.entry("record", List.of("world")),
            Map.entry("checks", List.of("world", "documents", "claims", "record")),
            Map.entry("answer", List.of("world", "error")),
            Map.entry(
                    "engine",
                    List.of(
                            "world",
                            "datasets",
                            "features",
                            "model",
                            "model.fit",
                            "model.entry",
                            "model.ending",
                            "simulation",
                            "documents",
                            "claims",
                            "checks",
                            "answer",
                            "error")),
            Map.entry("", List.of("world", "datasets", "model", "documents", "answer", "engine", "error"))));

    /** Third-party libraries and the packages that own them. */
    private static final Map<String, List<String>> OWNERS = new TreeMap<>(Map.of(
            "org.duckdb..", List.of("datasets"),
            "de.siegmar.fastcsv..", List.of("datasets", "record"),
            "org.ejml..", List.of("model", "model.fit", "model.ending"),
            "org.apache.commons.statistics..", List.of("model.ending", "model.evaluation"),
            "ml.dmlc..", List.of("model.baselines"),
            "org.jsoup..", List.of("documents"),
            "tools.jackson..", List.of("model", "documents", "sites"),
            "java.net.http..", List.of("sites")));

    private static final JavaClasses CASUS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casus");

    @Test
    void everyPackageIsInTheTable() {
        var found = new TreeSet<String>();
        CASUS.forEach(c -> found.add(c.getPackageName().replaceFirst("^org\\.casus\\.?", "")));
        assertThat(found).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        MAY_IMPORT.keySet().forEach(p -> imports(p).check(CASUS));
    }

    private static String inFull(String name) {
        return name.isEmpty() ? "org.casus" : "org.casus." + name;
    }

    private static ArchRule imports(String name) {
        String[] forbidden = MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(name)
                        && !MAY_IMPORT.getOrDefault(name, List.of()).contains(other))
                .map(ArchitectureTest::inFull)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inFull(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching("org.casus.(**)").should().beFreeOfCycles().check(CASUS);
    }

    @Test
    void librariesStayWithTheirOwners() {
        OWNERS.forEach((library, owners) -> confined(library, owners).check(CASUS));
    }

    private static ArchRule confined(String library, List<String> owners) {
        String[] allowed = Stream.concat(owners.stream().map(o -> "org.casus." + o), Stream.of(library))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(library);
    }

    @Test
    void thereIsNoMutableStaticState() {
        assertThat(CASUS).flatExtracting(c -> mutableStatics(c.reflect())).isEmpty();
        assertThat(mutableStatics(PlantedStatics.class))
                .containsExactlyInAnyOrder("PlantedStatics.count", "PlantedStatics.ARRAY", "PlantedStatics.LIST");
    }

    /** As far as it can be seen: static fields that can be set, arrays, and collections that take more. */
    private static List<String> mutableStatics(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()) && !f.isSynthetic())
                .filter(f -> !Modifier.isFinal(f.getModifiers()) || mutable(f))
                .map(f -> type.getSimpleName() + "." + f.getName())
                .toList();
    }

    private static boolean mutable(Field field) {
        try {
            field.setAccessible(true);
            Object value = Objects.requireNonNull(field.get(null));
            boolean collection = value instanceof Collection || value instanceof Map;
            return value.getClass().isArray()
                    || collection && !value.getClass().getName().matches(".*(ImmutableCollections|Unmodifiable).*");
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unused") // read by reflection
    private static final class PlantedStatics {
        static int count;
        static final int[] ARRAY = {1};
        static final List<String> LIST = new ArrayList<>();
        static final List<String> FIXED = List.of("a");
    }

    @Test
    void aPlantedViolationIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(org.casus.world.PlantedViolation.class);
        assertThatThrownBy(() -> imports("world").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedViolation");
        assertThatThrownBy(() -> confined("org.jsoup..", List.of("documents")).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.jsoup");
    }
}
