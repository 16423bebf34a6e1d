package org.casus.sites;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.casus.documents.Document;
import org.casus.sites.SiteWalk.Change;
import org.casus.sites.SiteWalk.Kind;
import org.casus.sites.SiteWalk.Summary;
import org.jspecify.annotations.Nullable;

/** What a reading of posts told. */
final class Telling implements SiteWalk.Teller {
    final List<Change> changes = new ArrayList<>();
    final List<Summary> summaries = new ArrayList<>();

    static Telling of(Web web, FakeSite site, Path folder, @Nullable Instant since) throws IOException {
        var telling = new Telling();
        SiteWalk.read(Site.find(web, site.uri()), List.of("posts"), since, folder, doing -> {}, telling);
        return telling;
    }

    static Telling of(FakeSite site, Path folder) throws IOException {
        try (Web web = site.web()) {
            return of(web, site, folder, null);
        }
    }

    @Override
    public void tell(Change change) {
        changes.add(change);
    }

    @Override
    public void end(Summary summary) {
        summaries.add(summary);
    }

    List<Document> documents() {
        return changes.stream().map(Change::document).toList();
    }

    List<Long> ids(Kind kind) {
        return changes.stream()
                .filter(c -> c.kind() == kind)
                .map(c -> c.document().id())
                .toList();
    }

    Summary summary() {
        return summaries.getFirst();
    }
}
