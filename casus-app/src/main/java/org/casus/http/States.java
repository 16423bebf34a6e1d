package org.casus.http;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.world.StateName;
import org.casus.world.StateSpell;
import org.casus.world.World;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The states and what people call them: for whoever completes a name. */
final class States {
    private final World world;
    private final Memory memory;

    States(World world, Memory memory) {
        this.world = world;
        this.memory = memory;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/states",
                Access.READ,
                "Every state that Casus knows, with its codes, its days and its other names",
                List.of(),
                "states",
                ctx -> memory.get("states", () -> Rendered.of(Questions.JSON, json(world)))
                        .send(ctx, Questions.ASK_AGAIN)));
    }

    private static String json(World world) {
        Map<Integer, Set<String>> names = world.tables().names().stream()
                .collect(Collectors.groupingBy(
                        StateName::ccode,
                        Collectors.mapping(StateName::text, Collectors.toCollection(LinkedHashSet::new))));
        JsonMapper mapper = JsonMapper.shared();
        ArrayNode all = mapper.createArrayNode();
        for (StateSpell spell : world.tables().states()) {
            ObjectNode node = all.addObject();
            LocalDate to = spell.to();
            node.put("state", spell.code());
            node.put("ccode", spell.ccode());
            node.put("name", spell.name());
            node.put("from", spell.from().toString());
            node.put("to", to == null ? null : to.toString());
            ArrayNode aliases = node.putArray("aliases");
            names.getOrDefault(spell.ccode(), Set.of()).forEach(aliases::add);
        }
        return all.toString();
    }
}
