package org.casus.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/** An answer as bytes, plain and packed, with the tag by which a client knows that it has it already. */
final class Rendered {
    private static final int WORTH_PACKING = 1000;

    private final String type;
    private final byte[] plain;
    private final String tag;
    private final int effort;
    private volatile byte @Nullable [] packed;

    private Rendered(String type, byte[] plain, int effort) {
        this.type = type;
        this.plain = plain;
        this.effort = effort;
        tag = hash(plain);
    }

    static Rendered of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with a tag made from them; packed as small as may be when the first client wants that. */
    static Rendered of(String type, byte[] bytes) {
        return new Rendered(type, bytes, Deflater.DEFAULT_COMPRESSION);
    }

    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The same, packed quickly: for what is seldom asked for twice. */
    static Rendered quick(String type, byte[] bytes) {
        return new Rendered(type, bytes, Deflater.BEST_SPEED);
    }

    /** What it takes in memory, about: packed answers are a third at most. */
    int size() {
        return plain.length + plain.length / 3;
    }

    /**
     * Sends it, packed where the client can unpack it, or only says that it has not changed.
     *
     * @param caching the {@code Cache-Control} of the answer
     */
    void send(Context ctx, String caching) throws IOException {
        String accepted = ctx.header("Accept-Encoding");
        boolean pack = plain.length >= WORTH_PACKING
                && accepted != null
                && accepted.contains("gzip")
                && packed().length < plain.length;
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
        write(ctx.contentType(type), pack ? packed() : plain);
    }

    /**
     * Straight to the connection, in one piece: as a result of Javalin's the bytes would be copied first. What the client
     * still sends is read before, as for every other answer.
     */
    private static void write(Context ctx, byte[] bytes) throws IOException {
        Body.readRest(ctx);
        ctx.res().setContentLength(bytes.length);
        try {
            ctx.res().getOutputStream().write(bytes);
        } catch (EofException e) {
            // The client is gone, and nobody is left to be told.
        }
    }

    private byte[] packed() {
        byte[] known = packed;
        if (known == null) {
            known = packed(plain, effort);
            packed = known;
        }
        return known;
    }

    private static byte[] packed(byte[] bytes, int effort) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var packing = new Packing(out, effort)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** GZIP with an effort of one's own. */
    private static final class Packing extends GZIPOutputStream {
        Packing(OutputStream out, int effort) throws IOException {
            super(out, 8192);
            def.setLevel(effort);
        }
    }

    /** Two checksums together, 64 bits: enough to tell an answer from the one that the same client had before. */
    private static String hash(byte[] bytes) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(bytes);
        other.update(bytes);
        return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }
}
