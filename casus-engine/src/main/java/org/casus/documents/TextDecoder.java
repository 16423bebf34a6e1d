package org.casus.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.documents.UnreadableDocument.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: UTF-8, UTF-16 with its mark, or the encoding an HTML page declares. Bytes that are not UTF-8 amid text
 * that is are read as windows-1252, one by one, so that nothing is lost.
 */
final class TextDecoder {
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 8192;

    /**
     * What was read.
     *
     * @param mark whether a byte order mark stood before the text; it is not part of the text
     */
    record Decoded(String text, boolean mark, List<Repair> repairs) {}

    private final byte[] bytes;
    private final StringBuilder out = new StringBuilder();
    private int foreign;
    private int firstForeign = -1;
    private boolean halfCharacter;
    private boolean whole;

    private TextDecoder(byte[] bytes) {
        this.bytes = bytes;
    }

    static Decoded decode(byte[] bytes, String name) throws UnreadableDocument {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16), true, List.of());
        }
        refuseBinary(bytes, name);
        boolean mark = starts(bytes, 0xEF, 0xBB, 0xBF);
        int from = mark ? 3 : 0;
        String strict = strictly(bytes, from, StandardCharsets.UTF_8);
        if (strict != null) {
            return new Decoded(strict, mark, List.of());
        }
        Charset declared = declared(bytes);
        String foreignText = declared == null ? null : strictly(bytes, from, declared);
        return foreignText != null
                ? new Decoded(foreignText, mark, List.of())
                : new TextDecoder(bytes).tolerantly(from, mark, name);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseBinary(byte[] bytes, String name) throws UnreadableDocument {
        String kind = kind(bytes);
        if (kind != null) {
            throw new UnreadableDocument(
                    Reason.BINARY, name, "is " + kind + ", not text. Maybe export the article as HTML or plain text.");
        }
        int controls = 0;
        int looked = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                throw binary(name);
            }
            controls += b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        if (controls * 10 > looked) {
            throw binary(name);
        }
    }

    private static UnreadableDocument binary(String name) {
        return new UnreadableDocument(
                Reason.BINARY,
                name,
                "is not text (binary data). Maybe export the article as HTML or plain text, in UTF-8.");
    }

    private static @Nullable String kind(byte[] bytes) {
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return "a PDF file";
        }
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return "a ZIP archive or an office document";
        }
        return starts(bytes, 0x1F, 0x8B) ? "compressed (gzip)" : null;
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        try {
            return m.find() ? Charset.forName(m.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Decoded tolerantly(int from, boolean mark, String name) throws UnreadableDocument {
        int i = from;
        while (i < bytes.length) {
            i += character(i);
        }
        if (foreign > 16 && foreign * 4 > bytes.length) {
            throw new UnreadableDocument(
                    Reason.BINARY, name, "is not in UTF-8 and declares no other encoding. Maybe save it as UTF-8.");
        }
        var repairs = new ArrayList<Repair>();
        if (foreign > 0) {
            repairs.add(new Repair(
                    foreign + (foreign == 1 ? " byte that is" : " bytes that are") + " not UTF-8, read as windows-1252",
                    "from " + new Places(out.toString()).of(firstForeign)));
        }
        if (halfCharacter) {
            repairs.add(new Repair("half a character, left out", "the very end"));
        }
        return new Decoded(out.toString(), mark, repairs);
    }

    /** Appends the character at {@code i} and returns how many bytes it took. */
    private int character(int i) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) {
            out.append((char) lead);
            return 1;
        }
        int length = length(lead);
        if (i + length > bytes.length && (whole || i + 1 < bytes.length) && continues(i + 1, bytes.length)) {
            halfCharacter = true;
            return bytes.length - i;
        }
        if (length > 1 && i + length <= bytes.length && continues(i + 1, i + length)) {
            String one = strictly(Arrays.copyOfRange(bytes, i, i + length), 0, StandardCharsets.UTF_8);
            if (one != null) {
                whole = true;
                out.append(one);
                return length;
            }
        }
        firstForeign = firstForeign < 0 ? out.length() : firstForeign;
        foreign++;
        out.append(new String(bytes, i, 1, WESTERN));
        return 1;
    }

    private static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 1;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private boolean continues(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
