package org.casus.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;

/** The checksum that files of sweeps are named by, so that a damaged one is noticed. */
public final class Checksum {
    private Checksum() {}

    /** CRC-32C of what is left of a stream, eight hexadecimal digits. */
    public static String of(InputStream in) throws IOException {
        var sum = new CRC32C();
        var bytes = new byte[1 << 16];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            sum.update(bytes, 0, read);
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }
}
