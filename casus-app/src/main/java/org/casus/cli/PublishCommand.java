package org.casus.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casus.cli.Failures.BadInput;
import org.casus.error.Code;
import org.casus.report.BriefPost;
import org.casus.sites.Addresses;
import org.casus.sites.Credentials;
import org.casus.sites.Manners;
import org.casus.sites.Site;
import org.casus.sites.SiteDraft;
import org.casus.sites.Web;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus publish}: an answer as a draft at a WordPress site. */
@Command(
        name = "publish",
        description = "Write an answer to a WordPress site as a draft. Repeating it makes no second one. "
                + Sources.CREDENTIALS,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  casus ask \"Would China fight for North Korea?\" --json > answer.json",
            "  casus publish --site https://example.org --answer answer.json"
        })
final class PublishCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--site", paramLabel = "URL", required = true, description = "any address of the site")
    private String site = "";

    @Option(names = "--answer", paramLabel = "FILE", required = true, description = "what casus ask --json wrote")
    private Path answer = Path.of("");

    @Override
    public Integer call() throws Exception {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        URI address = Addresses.parse(site);
        BriefPost post = post();
        Credentials user = Sources.credentials(System.getenv());
        if (user == null) {
            throw new BadInput(
                    Code.NO_CREDENTIALS,
                    "writing to a site needs a user: set CASUS_SITE_USER and CASUS_SITE_PASSWORD to an editor and an"
                            + " application password of the site");
        }
        try (var web = new Web(Manners.STANDARD, user)) {
            SiteDraft draft = SiteDraft.write(Site.find(web, address), post.slug(), post.title(), post.html());
            line.getOut().println(told(draft));
        }
        return 0;
    }

    private BriefPost post() throws Exception {
        if (Files.isDirectory(answer)) {
            throw new BadInput(Code.FOLDER_GIVEN, answer + " is a folder; name a file that casus ask --json wrote");
        }
        return BriefPost.of(new String(Files.readAllBytes(answer), StandardCharsets.UTF_8))
                .orElseThrow(() -> new BadInput(
                        Code.NOT_AN_ANSWER,
                        answer + " is no answer of casus ask --json; make one by:"
                                + " casus ask \"QUESTION\" --json > answer.json"));
    }

    private static String told(SiteDraft draft) {
        String what = switch (draft.result()) {
            case CREATED -> "Made draft ";
            case REPLACED -> "Replaced the text of draft ";
            case UNCHANGED -> "Nothing to do, the same text is there as " + draft.status() + " ";
        };
        return what + draft.id() + ": " + draft.link();
    }
}
