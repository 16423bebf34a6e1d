package org.casus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The frame of a page that needs nothing else: its styles are in it, and it has no script. */
final class Page {
    private Page() {}

    /**
     * A page.
     *
     * @param title as text, not yet escaped
     * @param head further lines of the head, as HTML
     * @param styles names of the style sheets beside this class
     * @param body as HTML
     */
    static String of(String title, String head, List<String> styles, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                %s<title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(
                head, Html.escape(title), styles.stream().map(Page::resource).collect(Collectors.joining()), body);
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
