package org.casus.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.StreamSupport;
import org.casus.dist.Unpacked.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each package is unpacked and run as its user would. */
class PackagesIT {
    private static final String[] QUESTION = {"ask", "Would China fight for North Korea?", "--json"};

    @TempDir
    private static Path folder = Path.of(".");

    private static Map<String, Unpacked> packages = Map.of();

    @BeforeAll
    static void unpack() throws Exception {
        packages = Map.of(
                "zip", Unpacked.zip(folder.resolve("zip")),
                "image", Unpacked.image(folder.resolve("image")),
                "deb", Unpacked.deb(folder.resolve("deb")));
    }

    private static Unpacked unpacked(String kind) {
        return Objects.requireNonNull(packages.get(kind));
    }

    private static Ran answered(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private static List<String> jars(Unpacked unpacked) throws Exception {
        try (var files = Files.list(unpacked.home().resolve("lib"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "image", "deb"})
    void a01_itAnswersAndAnswersAgainFromItsStartUpCache(String kind) throws Exception {
        Unpacked unpacked = unpacked(kind);

        String first = answered(unpacked.casus(QUESTION)).out();
        // With this option Java refuses to start where the cache is missing or does not fit.
        Map<String, String> strict = Map.of("HOME", unpacked.user().toString(), "JDK_JAVA_OPTIONS", "-XX:AOTMode=on");
        answered(unpacked.casusWith(strict, QUESTION));

        JsonNode answer = JsonMapper.shared().readTree(first);
        assertThat(answer.at("/question/joiner").asString()).isEqualTo("CHN");
        assertThat(answer.get("candidates")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "image", "deb"})
    void a02_itTellsItsVersionEvenToAUserWithoutAHome(String kind) throws Exception {
        assertThat(answered(unpacked(kind).casusWith(Map.of(), "--version")).out())
                .startsWith("casus ")
                .contains("\nBuild: commit ", "\nWorld: ", "\nModel: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "deb"})
    void a03_itRunsOnItsOwnRuntime(String kind) throws Exception {
        Path java = unpacked(kind).home().toRealPath().resolve("runtime/bin/java");

        assertThat(answered(unpacked(kind).traced("--version")).err()).contains("exec " + java + " ");
    }

    @Test
    void a04_theImageHasWhatAPdfNeeds() throws Exception {
        answered(unpacked("image").casus("ask", "Would China fight for North Korea?", "--pdf", "answer.pdf"));

        assertThat(unpacked("image").user().resolve("answer.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
    }

    @Test
    void a05_theRuntimeHasEveryModuleThatTheJarsNeed() throws Exception {
        Path home = unpacked("image").home();
        List<String> needed = new ArrayList<>(modules(home, home.resolve("casus.jar")));
        for (String jar : jars(unpacked("image"))) {
            needed.addAll(modules(home, home.resolve("lib").resolve(jar)));
        }

        String release = Files.readString(home.resolve("runtime/release"));
        assertThat(needed.stream().distinct())
                .contains("java.desktop", "java.sql")
                .allSatisfy(module -> assertThat(release).containsPattern("[\" ]" + module + "[\" ]"));
    }

    /** The JDK's modules that a jar's classes name. */
    private static List<String> modules(Path home, Path jar) {
        var out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        String others = home.resolve("lib") + "/*";
        jdeps.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "--ignore-missing-deps",
                "--multi-release",
                "25",
                "-s",
                "-cp",
                others,
                jar.toString());
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(jar.getFileName() + " -> "))
                .map(line -> line.substring(line.indexOf("-> ") + 3).strip())
                .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "image", "deb"})
    void a06_theBillOfMaterialsNamesEveryJarAndNoOther(String kind) throws Exception {
        JsonNode bill = JsonMapper.shared().readTree(unpacked(kind).home().resolve("sbom.cdx.json"));
        List<String> named = StreamSupport.stream(bill.get("components").spliterator(), false)
                .map(c -> c.get("name").asString() + "-" + c.get("version").asString() + ".jar")
                .filter(jar -> !jar.startsWith("casus-app-"))
                .sorted()
                .toList();

        assertThat(jars(unpacked(kind))).isNotEmpty().isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "image", "deb"})
    void a07_licencesComeAlong(String kind) throws Exception {
        Path licences = unpacked(kind).home().resolve("licences");
        String list = Files.readString(licences.resolve("THIRD-PARTY.txt"));
        List<String> foreign = jars(unpacked(kind)).stream()
                .filter(jar -> !jar.startsWith("casus-"))
                .toList();

        assertThat(foreign)
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(list).contains(":" + jar.replaceFirst("-(\\d[^-]*)\\.jar$", ":$1 ")));
        assertThat(foreign.stream().filter(jar -> jar.startsWith("openhtmltopdf")))
                .hasSize(2)
                .allSatisfy(jar -> assertThat(licences.resolve("sources/" + jar.replace(".jar", "-sources.jar")))
                        .exists());
        assertThat(licences.resolve("LGPL-2.1.txt")).exists();
        assertThat(licences.resolve("duckdb.txt")).exists();
    }

    @Test
    void a08_theDebianPackageBringsManPageCompletionAndLicences() {
        Path share = folder.resolve("deb/usr/share");

        assertThat(share.resolve("man/man1/casus.1")).content().startsWith(".TH CASUS 1");
        assertThat(share.resolve("bash-completion/completions/casus")).content().contains("_picocli_casus_ask");
        assertThat(share.resolve("doc/casus/copyright")).content().contains("Apache-2.0", "usr/lib/casus/licences");
    }
}
