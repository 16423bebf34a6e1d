package org.casus.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A package, unpacked into a folder of its own, with a user who has an empty home, no JAVA_HOME and no Java 25 on the path.
 *
 * @param launcher what the user runs
 * @param home where casus.jar lies
 * @param user the user's home
 */
record Unpacked(Path launcher, Path home, Path user) {
    private static final String PATH = "/usr/bin:/bin";

    /** What a program left behind. */
    record Ran(int code, String out, String err) {}

    static Unpacked zip(Path folder) throws Exception {
        run(folder, Map.of("PATH", PATH), List.of("unzip", "-q", only(Path.of("target"), "-java.zip")));
        return in(folder, Path.of(only(folder, "")));
    }

    static Unpacked image(Path folder) throws Exception {
        run(folder, Map.of("PATH", PATH), List.of("tar", "-xzf", only(Path.of("target"), ".tar.gz")));
        return in(folder, Path.of(only(folder, "")));
    }

    static Unpacked deb(Path folder) throws Exception {
        run(folder, Map.of("PATH", PATH), List.of("dpkg-deb", "-x", only(Path.of("target"), ".deb"), "."));
        return new Unpacked(
                folder.resolve("usr/bin/casus"), folder.resolve("usr/lib/casus"), folder.resolveSibling("deb-user"));
    }

    private static Unpacked in(Path folder, Path home) {
        return new Unpacked(home.resolve("casus"), home, folder.resolveSibling(folder.getFileName() + "-user"));
    }

    /** The only thing in a folder whose name begins with casus- and ends so. */
    private static String only(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            List<String> found = files.filter(f -> f.getFileName().toString().startsWith("casus-"))
                    .map(f -> f.toAbsolutePath().normalize().toString())
                    .filter(f -> f.endsWith(ending))
                    .toList();
            if (found.size() != 1) {
                throw new IOException("one casus-*" + ending + " was expected in " + folder + ": " + found);
            }
            return found.getFirst();
        }
    }

    /** Runs Casus. */
    Ran casus(String... arguments) throws Exception {
        return shell(Map.of("HOME", user.toString()), List.of(), arguments);
    }

    /** Runs Casus with an environment that holds nothing but a path and what is given. */
    Ran casusWith(Map<String, String> environment, String... arguments) throws Exception {
        return shell(environment, List.of(), arguments);
    }

    /** Runs Casus with the shell's trace of its commands on the standard error. */
    Ran traced(String... arguments) throws Exception {
        return shell(Map.of("HOME", user.toString()), List.of("-x"), arguments);
    }

    private Ran shell(Map<String, String> given, List<String> options, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of("/bin/sh"));
        words.addAll(options);
        words.add(launcher.toString());
        words.addAll(List.of(arguments));
        var environment = new HashMap<>(given);
        environment.put("PATH", PATH);
        return run(user, environment, words);
    }

    private static Ran run(Path folder, Map<String, String> environment, List<String> words) throws Exception {
        Files.createDirectories(folder);
        Path out = Files.createTempFile("casus", ".out");
        Path err = Files.createTempFile("casus", ".err");
        try {
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(words + " did not end");
            }
            return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
