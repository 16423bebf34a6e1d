package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java example compiles as it stands there, and runs. */
class ReadmeLibraryTest {
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```");

    @Test
    void a01_theExampleRuns(@TempDir Path folder) throws Exception {
        Matcher example = JAVA.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(example.find()).as("a Java example").isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), example.group(1));

        String[] options = {
            "-Werror",
            "-Xlint:all,-classfile",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            source.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options))
                .isZero();
        assertThat(run(folder).lines())
                .hasSize(6)
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .matches("0\\.\\d+");
    }

    private static String run(Path classes) throws Exception {
        PrintStream before = System.out;
        var out = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
                var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            Class<?> example = loader.loadClass("Example");
            Constructor<?> constructor = example.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method main = example.getDeclaredMethod("main");
            main.setAccessible(true);
            System.setOut(print);
            main.invoke(constructor.newInstance());
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
