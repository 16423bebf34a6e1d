package org.casus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java with the classes of the tests. */
public final class JavaProcess {
    private JavaProcess() {}

    /** One that will run a class with arguments, and starts fast. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
