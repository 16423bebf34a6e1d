package org.casus.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.casus.error.Code;

/** The pages of docs/errors: what each code means and what to do. */
public final class ErrorPages {
    private ErrorPages() {}

    /** The code that a text names, in any case. */
    public static Optional<Code> code(String text) {
        return Arrays.stream(Code.values())
                .filter(c -> c.text().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** Codes that a text that names none may mean, best first. */
    public static List<String> nearest(String text) {
        String letter = text.isBlank() ? "" : text.strip().substring(0, 1).toUpperCase(Locale.ROOT);
        List<String> all = Arrays.stream(Code.values()).map(Code::text).toList();
        List<String> alike = all.stream().filter(c -> c.startsWith(letter)).toList();
        List<String> from = text.strip().length() > 4 || alike.isEmpty() ? all : alike;
        return Schemas.nearest(text.strip(), from).stream().limit(3).toList();
    }

    /** A code's page. */
    public static String of(Code code) throws IOException {
        try (InputStream in = ErrorPages.class.getResourceAsStream("/org/casus/errors/" + code.text() + ".md")) {
            return new String(Objects.requireNonNull(in, code.text()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A page's title, without the code. */
    public static String title(Code code) throws IOException {
        return of(code).lines().findFirst().orElse("").replaceFirst("^# \\S+ – ", "");
    }
}
