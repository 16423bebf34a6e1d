package org.casus.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.casus.datasets.Import.Report;

/** A folder of small published files for tests of the import. */
final class DataFiles {
    static final String STATES = """
            stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday
            AAA,2,Alpha,1816,1,1,2016,12,31
            BBB,20,Beta,1920,1,10,2016,12,31
            """;
    static final String MAJORS = "ccode,styear,stmonth,stday,endyear,endmonth,endday\n2,1898,8,13,2024,12,31\n";
    static final String DISTANCES = "ccode1,ccode2,year,mindist\n2,20,1950,0\n2,20,1951,1.5\n";

    private final Path folder;

    DataFiles(Path folder) {
        this.folder = folder;
    }

    DataFiles with(String name, String content) throws IOException {
        return with(name, content, StandardCharsets.UTF_8);
    }

    DataFiles with(String name, String content, Charset charset) throws IOException {
        return with(name, content.getBytes(charset));
    }

    DataFiles with(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), content);
        return this;
    }

    static byte[] gzipped(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Imports the folder. */
    Report into(Store store) throws Exception {
        return Import.run(folder, store, f -> {});
    }
}
