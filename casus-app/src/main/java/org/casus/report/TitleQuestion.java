package org.casus.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.casus.checks.CheckedArticle;
import org.casus.claims.Asked;
import org.casus.documents.Document;
import org.casus.documents.Moment;

/**
 * The question an article's title asks, and the command that answers it as of the article's day.
 *
 * @param text the title, with a question mark
 * @param command ready for a shell, whatever the title holds
 */
record TitleQuestion(String text, String command) {
    private static final Pattern ASKS =
            Pattern.compile("^(would|will|could|should|might|if|who)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_WAR = Pattern.compile(
            ".*\\b(fight|fought|war|attack(s|ed)?|invade[sd]?|defend(s|ed)?|join(s|ed)?|interven(e|es|ed|tion)|side with"
                    + "|aid|help)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[\\w ,.?'’:()-]*");

    /** The title's question; none where it asks none that Casus could answer. */
    static List<TitleQuestion> of(Document document) {
        String title = document.title();
        if (title == null
                || !ASKS.matcher(title).matches()
                || !OF_WAR.matcher(title).matches()) {
            return List.of();
        }
        String text = title.endsWith("?") ? title : title + "?";
        Moment date = document.date();
        String command = "casus ask " + quoted(text) + (date == null ? "" : " --on " + date.day());
        return List.of(new TitleQuestion(text, command));
    }

    /** The questions that an article asks or raises, the title's first; none twice. */
    static List<TitleQuestion> of(CheckedArticle article) {
        var questions = new LinkedHashMap<String, TitleQuestion>();
        of(article.document()).forEach(q -> questions.put(q.text().toLowerCase(Locale.ROOT), q));
        Moment date = article.document().date();
        for (Asked asked : article.questions()) {
            String command = "casus ask " + quoted(asked.text()) + (date == null ? "" : " --on " + date.day());
            questions.putIfAbsent(asked.text().toLowerCase(Locale.ROOT), new TitleQuestion(asked.text(), command));
        }
        return List.copyOf(questions.values());
    }

    /** In double quotation marks where nothing in it means something to a shell, else in single ones. */
    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? "\"" + text + "\"" : "'" + text.replace("'", "'\\''") + "'";
    }
}
