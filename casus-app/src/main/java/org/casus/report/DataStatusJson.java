package org.casus.report;

import java.nio.file.Path;
import java.util.List;
import org.casus.datasets.EmbeddedWorld;
import org.casus.datasets.Store.Imported;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What has been imported, as JSON. */
public final class DataStatusJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DataStatusJson() {}

    public static String render(Path folder, List<Imported> files) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("embedded").put("from", EmbeddedWorld.FIRST.toString());
        root.put("folder", folder.toString());
        ArrayNode array = root.putArray("imported");
        for (Imported f : files) {
            array.addObject()
                    .put("group", f.group())
                    .put("file", f.file())
                    .put("dataset", f.source().title())
                    .put("version", f.source().version())
                    .put("to", f.source().reachesYear())
                    .put("rows", f.lines())
                    .put("issues", f.issues())
                    .put("sha256", f.sha256());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
