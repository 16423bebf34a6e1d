package org.casus.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.cli.Failures.BadInput;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.casus.error.Code;
import org.casus.sites.Addresses;
import org.casus.sites.Credentials;
import org.casus.sites.Manners;
import org.casus.sites.Web;
import org.casus.sites.WebPage;
import org.jspecify.annotations.Nullable;

/** Where articles come from: files, standard input ({@code -}), addresses of the web. */
final class Sources {
    /** What help says of passwords. */
    static final String CREDENTIALS =
            "A user of the site and an application password come from the variables CASUS_SITE_USER and"
                    + " CASUS_SITE_PASSWORD, never from the command line.";

    private Sources() {}

    /** The documents of some files and addresses, in their order. */
    static List<Document> read(List<String> sources) throws IOException, BadInput {
        var read = new ArrayList<Document>();
        for (String source : sources) {
            if (Addresses.isAddress(source)) {
                URI address = Addresses.parse(source);
                try (var web = new Web(Manners.STANDARD, null)) {
                    read.addAll(WebPage.read(web, address));
                }
            } else {
                read.addAll(DocumentReader.read(bytes(source), source));
            }
        }
        return read;
    }

    private static byte[] bytes(String source) throws IOException, BadInput {
        if (source.equals("-")) {
            return System.in.readAllBytes();
        }
        Path file;
        try {
            file = Path.of(source);
        } catch (InvalidPathException e) {
            throw new BadInput(Code.NO_SUCH_FILE, "there is no file or folder " + source);
        }
        if (Files.isDirectory(file)) {
            throw new BadInput(Code.FOLDER_GIVEN, file + " is a folder; name the articles in it");
        }
        return Files.readAllBytes(file);
    }

    /** The user and password of the environment; null where neither is set. */
    static @Nullable Credentials credentials(Map<String, String> environment) throws BadInput {
        String user = environment.getOrDefault("CASUS_SITE_USER", "");
        String password = environment.getOrDefault("CASUS_SITE_PASSWORD", "");
        if (user.isBlank() && password.isBlank()) {
            return null;
        }
        if (user.isBlank() || password.isBlank()) {
            throw new BadInput(
                    Code.NO_CREDENTIALS,
                    "CASUS_SITE_USER and CASUS_SITE_PASSWORD belong together, and "
                            + (user.isBlank() ? "CASUS_SITE_USER" : "CASUS_SITE_PASSWORD") + " is not set");
        }
        return new Credentials(user.strip(), password.strip());
    }
}
