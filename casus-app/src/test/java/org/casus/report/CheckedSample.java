package org.casus.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.checks.Checked;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Evidence;
import org.casus.checks.Verdict;
import org.casus.claims.Act;
import org.casus.claims.Asked;
import org.casus.claims.Claim;
import org.casus.claims.Modality;
import org.casus.claims.Relation;
import org.casus.claims.Signal;
import org.casus.claims.Statement;
import org.casus.documents.Document;
import org.casus.documents.DocumentFormat;
import org.casus.documents.Moment;
import org.casus.documents.Repair;
import org.casus.documents.Section;
import org.jspecify.annotations.Nullable;

/** An article about Aland and Beland, checked by hand. */
final class CheckedSample {
    static final String FIRST = "Aland fought Beland in 1950, and won.";
    static final String SECOND = "They have been allies since. Nobody knows why. They have been allies since.";

    private CheckedSample() {}

    static CheckedArticle of(String title, String source) {
        var document = new Document(
                DocumentFormat.TEXT,
                null,
                title,
                new Moment(LocalDateTime.parse("2024-05-06T00:00"), null),
                null,
                "https://example.org/" + source,
                null,
                Map.of(),
                List.of(new Section("", List.of(FIRST)), new Section("Since " + title, List.of(SECOND))),
                List.of(new Repair("the end is cut off", "line 7")),
                false);
        return new CheckedArticle(
                document,
                List.of(
                        checked(FIRST, Relation.WAR, Modality.ASSERTED, null, Verdict.CONTRADICTED, source),
                        checked("and won", Relation.WAR, Modality.ASSERTED, null, Verdict.UNVERIFIED, ""),
                        checked(
                                "They have been allies since.",
                                Relation.TREATY_DUTY,
                                Modality.REPORTED,
                                "the minister",
                                Verdict.SUPPORTED,
                                source),
                        checked(
                                "They have been allies since.",
                                Relation.ALLIANCE,
                                Modality.ASSERTED,
                                null,
                                Verdict.PARTLY,
                                source),
                        checked(
                                "From the title",
                                Relation.OTHER,
                                Modality.POSSIBLE,
                                "the author",
                                Verdict.OPINION,
                                "")),
                List.of(new Signal(FIRST, "Aland", "Beland", "assault", "1950")),
                List.of(new Asked("Would Aland fight for Beland?")),
                List.of("Nobody knows why."));
    }

    private static Checked checked(
            String quote,
            Relation relation,
            Modality modality,
            @Nullable String attribution,
            Verdict verdict,
            String source) {
        var statement = new Statement(
                relation,
                Act.values()[0],
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                List.of(),
                false,
                Set.of(),
                -1);
        var claim = new Claim(
                quote,
                "",
                "Aland",
                relation,
                "Beland",
                null,
                modality,
                attribution,
                false,
                statement,
                List.of(),
                false,
                Set.of());
        List<Evidence> evidence =
                source.isEmpty() ? List.of() : List.of(new Evidence("The war on record is of 1951", source));
        return new Checked(claim, verdict, "The year on record is 1951.", evidence);
    }
}
