package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.world.World;
import org.junit.jupiter.api.Test;

/** docs/api.md lists the types of the library's interface; they show no others. */
class ApiTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(org\\.casus\\.[\\w.]+)` \\|");

    private static Set<String> listed() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "api.md"));
        return LISTED.matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void A01_allOfTheFrontDoorAndOfTheAnswerIsListed() throws Exception {
        List<String> open = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.casus").stream()
                        .filter(c -> Set.of("org.casus", "org.casus.answer").contains(c.getPackageName()))
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass())
                        .map(JavaClass::getName)
                        .toList();
        assertThat(open).hasSizeGreaterThan(8);
        assertThat(listed()).containsAll(open);
    }

    @Test
    void A02_signaturesNameOnlyListedTypesAndThoseOfTheJdk() throws Exception {
        Set<String> listed = listed();
        for (String name : listed) {
            assertThat(strangers(Class.forName(name), listed)).as(name).isEmpty();
        }
    }

    @Test
    void A03_aTypeThatIsNotListedIsFound() {
        assertThat(strangers(Leaky.class, Set.of(Leaky.class.getName())))
                .containsExactlyInAnyOrder("org.casus.world.World", "org.casus.world.Treaty");
    }

    /** Shows an internal type as an argument's part, and another as a result. */
    public interface Leaky {
        org.casus.world.Treaty first(List<? extends World[]> worlds);
    }

    private static Set<String> strangers(Class<?> type, Set<String> listed) {
        Stream<Executable> members =
                Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        Stream<java.lang.reflect.Type> named = members.filter(
                        m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .flatMap(m -> Stream.concat(
                        Stream.concat(
                                Arrays.stream(m.getGenericParameterTypes()),
                                Arrays.stream(m.getGenericExceptionTypes())),
                        m instanceof java.lang.reflect.Method method
                                ? Stream.of(method.getGenericReturnType())
                                : Stream.empty()));
        Stream<java.lang.reflect.Type> parents = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Set<String> strangers = Stream.concat(named, parents)
                .flatMap(t -> Pattern.compile("[a-z]\\w*(\\.\\w+)+")
                        .matcher(t.getTypeName())
                        .results())
                .map(MatchResult::group)
                .filter(n -> !n.startsWith("java.") && !listed.contains(n))
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(type.getClasses()).forEach(nested -> strangers.addAll(strangers(nested, listed)));
        return strangers;
    }
}
