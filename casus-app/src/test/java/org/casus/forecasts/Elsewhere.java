package org.casus.forecasts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.casus.JavaProcess;

/** A Casus in a process of its own that records forecasts from many threads and prints the id of each that is acknowledged. */
final class Elsewhere {
    private static final int THREADS = 8;

    private Elsewhere() {}

    /** Arguments: the database's address, how many forecasts, and the most bytes that a file may have (0: any). */
    public static void main(String... words) throws Exception {
        ForecastDraft draft = Samples.draft("2099-01-01", null);
        try (Database database = Database.open(words[0]);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var register = new Register(database);
            register.list();
            limit(Long.parseLong(words[2]));
            for (int t = 0; t < THREADS; t++) {
                threads.execute(() -> record(register, draft, Integer.parseInt(words[1]) / THREADS));
            }
        }
    }

    private static void record(Register register, ForecastDraft draft, int n) {
        for (int i = 0; i < n; i++) {
            String said;
            try {
                said = register.add(draft, "ada").id();
            } catch (DatabaseFailure e) {
                said = "refused: " + e.code() + " " + e.getMessage();
            } catch (Exception e) {
                said = "failed: " + e;
            }
            synchronized (System.out) {
                System.out.println(said);
                System.out.flush();
            }
        }
    }

    /** What a full disk does, by the system's limit on this process. */
    private static void limit(long bytes) throws Exception {
        if (bytes > 0) {
            String pid = String.valueOf(ProcessHandle.current().pid());
            new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes + ":" + bytes)
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    static Process start(String url, int forecasts, long mostBytes) throws IOException {
        return JavaProcess.of(Elsewhere.class, url, String.valueOf(forecasts), String.valueOf(mostBytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What it prints, to its end; after so many lines it is killed. */
    static List<String> linesUntilKilled(Process process, int after) throws IOException {
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == after) {
                    // The process itself would close its output, and lose what it had printed.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        return lines;
    }
}
