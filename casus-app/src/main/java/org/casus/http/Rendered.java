package org.casus.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** An answer as bytes, plain and packed, with the tag by which a client knows that it has it already. */
final class Rendered {
    private static final int WORTH_PACKING = 1000;

    private final String type;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    private Rendered(String type, byte[] plain, byte[] packed, String tag) {
        this.type = type;
        this.plain = plain;
        this.packed = packed;
        this.tag = tag;
    }

    static Rendered of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with a tag made from them. */
    static Rendered of(String type, byte[] bytes) {
        return new Rendered(type, bytes, bytes.length < WORTH_PACKING ? bytes : packed(bytes), hash(bytes));
    }

    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    int size() {
        return plain.length + packed.length;
    }

    /**
     * Sends it, packed where the client can unpack it, or only says that it has not changed.
     *
     * @param caching the {@code Cache-Control} of the answer
     */
    void send(Context ctx, String caching) {
        String accepted = ctx.header("Accept-Encoding");
        boolean pack = packed.length < plain.length && accepted != null && accepted.contains("gzip");
        String own = "\"" + tag + (pack ? "-gzip" : "") + "\"";
        ctx.header("ETag", own).header("Vary", "Accept-Encoding").header("Cache-Control", caching);
        String had = ctx.header("If-None-Match");
        if (had != null && (had.contains(own) || had.strip().equals("*"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        if (pack) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.contentType(type).result(pack ? packed : plain);
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
