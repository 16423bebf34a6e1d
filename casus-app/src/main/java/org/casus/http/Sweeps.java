package org.casus.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casus.answer.QuestionRefused;
import org.casus.datasets.SweepFile;
import org.casus.datasets.SweepRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of {@code casus sweep}, to look into: those in one folder, by their names. */
final class Sweeps {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 10_000;
    private static final int LARGEST_CODE = 1000;

    private final @Nullable Path folder;
    private final Turns turns;

    Sweeps(@Nullable Path folder, Turns turns) {
        this.folder = folder;
        this.turns = turns;
    }

    List<Route> routes() {
        String one = "/api/v1/sweeps/{name}";
        List<Parameter> parameters = List.of(
                Parameter.path("name", "the file's name"),
                Parameter.query("attacker", "a COW number; without one, all"),
                Parameter.query("target", "a COW number; without one, all"),
                Parameter.query("candidate", "a COW number; without one, all"),
                Parameter.query("limit", "rows at most, 1 to 10,000; without one, 100"));
        return List.of(
                Route.get(
                        "/api/v1/sweeps",
                        Access.READ,
                        "The results of sweeps that are here",
                        List.of(),
                        "sweeps",
                        this::list),
                Route.get(
                        one,
                        Access.READ,
                        "Rows of a sweep, likeliest joiners first",
                        parameters,
                        "sweep-rows",
                        ctx -> rows(ctx, Asked.of(ctx.queryParamMap(), parameters))));
    }

    private List<Path> files() throws IOException {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f) && SweepFile.named(f))
                    .sorted()
                    .toList();
        }
    }

    private void list(Context ctx) throws IOException {
        ArrayNode names = JSON.createArrayNode();
        files().forEach(f -> names.add(String.valueOf(f.getFileName())));
        ctx.header("Cache-Control", "no-store").contentType(Questions.JSON).result(names.toString());
    }

    private void rows(Context ctx, Asked asked) throws Exception {
        String name = ctx.pathParam("name");
        Path file = files().stream()
                .filter(f -> String.valueOf(f.getFileName()).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "There is no sweep of that name; /api/v1/sweeps lists them."));
        var rows = new SweepRows(file);
        Integer attacker = code(asked, "attacker");
        Integer target = code(asked, "target");
        Integer candidate = code(asked, "candidate");
        int limit = (int) asked.number("limit", 100, 1, MOST);
        ArrayNode found = JSON.createArrayNode();
        for (SweepRows.Row row : turns.take(() -> rows.find(attacker, target, candidate, limit))) {
            ObjectNode node = found.addObject();
            node.put("date", row.date().toString());
            node.put("attacker", row.attacker());
            node.put("target", row.target());
            node.put("candidate", row.candidate());
            node.put("p_out", row.pOut());
            node.put("p_attacker", row.pAttacker());
            node.put("p_target", row.pTarget());
        }
        ctx.header("Cache-Control", "no-store").contentType(Questions.JSON).result(found.toString());
    }

    private static @Nullable Integer code(Asked asked, String name) throws QuestionRefused {
        return asked.text(name) == null ? null : (int) asked.number(name, 2, 1, LARGEST_CODE);
    }
}
