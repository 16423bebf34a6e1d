package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.checks.CheckedArticle;
import org.casus.cli.Failures.BadInput;
import org.casus.documents.Document;
import org.casus.error.Code;
import org.casus.sites.Addresses;
import org.casus.sites.Manners;
import org.casus.sites.Site;
import org.casus.sites.SiteWalk;
import org.casus.sites.Web;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code casus read} that read a whole WordPress site. */
final class SiteOptions {
    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "read a WordPress site: what is new, changed or deleted. " + Sources.CREDENTIALS)
    private String site = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "with --site: only what was changed on this day (UTC) or later")
    private @Nullable String since;

    @Option(
            names = "--store",
            description = "with --site: keep the records in the data folder, and tell next time only what changed")
    private boolean store;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "with --site: what to read, for example posts,pages (default: posts)")
    private List<String> types = new ArrayList<>();

    boolean given() {
        return !site.isEmpty();
    }

    /** Refuses options that do not go together. */
    void check(boolean files) throws BadInput {
        if (given() && files) {
            throw new BadInput(Code.EXCLUDE_EACH_OTHER, "--site and files exclude each other; give one of them");
        }
        if (!given() && (since != null || store || !types.isEmpty())) {
            String option = since != null ? "--since" : store ? "--store" : "--type";
            throw new BadInput(Code.ANOTHER_OPTION_NEEDED, option + " needs --site URL");
        }
        if (!given() && !files) {
            throw new BadInput(
                    Code.SOMETHING_MISSING, "nothing to read is named: give files, addresses, - or --site URL");
        }
    }

    /** Reads the site, holds each article against the record, and tells on {@code out} as lines or JSON. */
    void read(DataFolder data, Function<Document, CheckedArticle> check, boolean json, PrintWriter out, PrintWriter err)
            throws IOException, BadInput {
        if (json) {
            var teller = new SiteTellers.Json(out, err, site, check);
            read(data, System.getenv(), err, teller);
            teller.close();
        } else {
            read(data, System.getenv(), err, SiteTellers.lines(out, site, check));
        }
    }

    private void read(DataFolder data, Map<String, String> environment, PrintWriter err, SiteWalk.Teller teller)
            throws IOException, BadInput {
        URI address = Addresses.parse(site);
        Instant from = instant();
        Path folder = store ? data.path().resolve("sites") : Files.createTempDirectory("casus-site");
        var wanted = types.isEmpty() ? List.of("posts") : types;
        try (var web = new Web(Manners.STANDARD, Sources.credentials(environment));
                var progress = new Progress(err)) {
            progress.show("looking for WordPress at " + address);
            Site found = Site.find(web, address);
            SiteWalk.read(found, wanted, from, folder, progress::show, teller);
        } finally {
            if (!store) {
                delete(folder);
            }
        }
    }

    private @Nullable Instant instant() throws BadInput {
        String text = since;
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = text.matches("\\d{4}") ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.parse(text);
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(
                    Code.NO_DATE,
                    "--since: \"" + text + "\" is no date; give yyyy-mm-dd or a year, such as " + LocalDate.now());
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.toList();
        }
        for (Path file : all.reversed()) {
            Files.deleteIfExists(file);
        }
    }
}
