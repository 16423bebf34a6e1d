package org.casus.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Verdict;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.report.DocumentJson;
import org.casus.sites.SiteWalk;
import org.casus.sites.SiteWalk.Change;
import org.casus.sites.SiteWalk.Kind;
import org.casus.sites.SiteWalk.Summary;

/** What was read of a site, a document at a time, for people and for programs. */
final class SiteTellers {
    private SiteTellers() {}

    /** A line for each document, and what it came to. */
    static SiteWalk.Teller lines(PrintWriter out, String site, Function<Document, CheckedArticle> check) {
        return new SiteWalk.Teller() {
            @Override
            public void tell(Change change) {
                out.println(line(change) + verdicts(change, check));
            }

            @Override
            public void end(Summary summary) {
                out.print(summary(summary, site));
            }
        };
    }

    /** A list of documents as {@code casus read --json} has them; what it came to goes to the messages. */
    static final class Json implements SiteWalk.Teller {
        private final PrintWriter out;
        private final PrintWriter err;
        private final String site;
        private final Function<Document, CheckedArticle> check;
        private boolean begun;

        Json(PrintWriter out, PrintWriter err, String site, Function<Document, CheckedArticle> check) {
            this.check = check;
            this.out = out;
            this.err = err;
            this.site = site;
        }

        @Override
        public void tell(Change change) {
            out.print(begun ? ",\n" : "[\n");
            out.print(DocumentJson.checked(List.of(check.apply(change.document()))));
            begun = true;
        }

        @Override
        public void end(Summary summary) {
            err.print(summary(summary, site));
            err.flush();
        }

        void close() {
            out.println(begun ? "\n]" : "[]");
        }
    }

    private static String line(Change change) {
        Document d = change.document();
        Moment date = d.date();
        LocalDate day = date == null ? null : date.day();
        String title = d.title() == null || d.title().isEmpty() ? "(no title)" : d.title();
        return "%-7s  %10s  %6s  %s%s"
                .formatted(
                        change.kind().name().toLowerCase(Locale.ROOT),
                        day == null ? "" : day,
                        d.id() == null ? "" : d.id(),
                        title,
                        about(change));
    }

    /** ": 3 supported, 1 contradicted", of the verdicts that a record can give. */
    private static String verdicts(Change change, Function<Document, CheckedArticle> check) {
        if (change.kind() == Kind.DELETED) {
            return "";
        }
        CheckedArticle article = check.apply(change.document());
        String counts = Stream.of(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.PARTLY)
                .map(v ->
                        article.claims().stream().filter(c -> c.verdict() == v).count() + " " + v.word())
                .filter(t -> !t.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : ": " + counts;
    }

    private static String about(Change change) {
        Document d = change.document();
        if (change.kind() == Kind.DELETED) {
            return "";
        }
        if (d.field("protected") != null) {
            return " (behind a password)";
        }
        return (d.sections().isEmpty() ? " (no text)" : "")
                + (d.repairs().isEmpty() ? "" : " (repaired: " + d.repairs().size() + ")");
    }

    private static String summary(Summary s, String site) {
        int same = s.listed() - s.fresh() - s.changed();
        var text = new StringBuilder("%s of %s: %,d listed; %,d new, %,d changed, %,d deleted, %,d as before%n"
                .formatted(s.type(), site, s.listed(), s.fresh(), s.changed(), s.deleted(), Math.max(0, same)));
        if (!s.whole()) {
            text.append("The site changed again and again while it was read: deletions are not told this time.\n");
        }
        s.leftOut().forEach(l -> text.append(l).append('\n'));
        return text.toString();
    }
}
