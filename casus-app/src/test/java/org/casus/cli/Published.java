package org.casus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small files as they are published, whole and broken. */
final class Published {
    static final String STATES = """
            stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version
            USA,2,United States of America,1816,1,1,2016,12,31,2016
            YUG,345,Yugoslavia,1878,7,13,1941,4,20,2016
            YUG,345,Yugoslavia,1944,10,20,2016,12,31,2016
            KOS,347,Kosovo,2008,2,20,2016,12,31,2016
            """;

    private Published() {}

    /** A new folder with one file. */
    static Path folder(Path parent, String file, byte[] content) throws IOException {
        Path folder = Files.createTempDirectory(parent, "published");
        Files.write(folder.resolve(file), content);
        return folder;
    }

    static Path folder(Path parent, String file, String content) throws IOException {
        return folder(parent, file, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path states(Path parent) throws IOException {
        return folder(parent, "cow_states.csv", STATES);
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
