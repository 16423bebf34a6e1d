package org.casus.sites;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.error.Code;
import org.jspecify.annotations.Nullable;

/**
 * The records of one type of one site, a file each, whose name holds the id and when it was last changed:
 * {@code 341@2024-07-31T22-00-00.json}. Three folders: {@code incoming}, fetched and not told yet; {@code records}, told;
 * {@code gone}, no longer at the site. Files come into a folder by renaming, so that a kill at any moment leaves whole ones;
 * the names are all there is to know, so that there is no state besides to get out of step.
 */
final class SiteStore implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})@([\\w-]*)\\.json");

    private final Path incoming;
    private final Path records;
    private final Path gone;
    private final FileChannel lock;
    private final TreeMap<Long, String> waiting = new TreeMap<>();
    private final TreeMap<Long, String> kept = new TreeMap<>();

    private SiteStore(Path folder, FileChannel lock) {
        incoming = folder.resolve("incoming");
        records = folder.resolve("records");
        gone = folder.resolve("gone");
        this.lock = lock;
    }

    /** Where the records of a type of a site lie, in the folder of all sites. */
    static Path folder(Path sites, URI address, String type) {
        String host =
                address.getHost().toLowerCase(Locale.ROOT) + (address.getPort() < 0 ? "" : ":" + address.getPort());
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("/+$", "");
        String name = URLEncoder.encode(host + path, StandardCharsets.UTF_8).replace("*", "%2A");
        return sites.resolve(name).resolve(type);
    }

    /**
     * Opens a folder, or makes it, and clears away what a killed run left half done.
     *
     * @throws SiteFailure if another run has it open
     */
    static SiteStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(lock)) {
                throw new SiteFailure(
                        Code.SITE_BEING_READ,
                        "another read of this site is writing to " + folder + "; wait until it is done");
            }
            var store = new SiteStore(folder, lock);
            for (Path part : List.of(store.incoming, store.records, store.gone)) {
                Files.createDirectories(part);
            }
            take(store.incoming, store.waiting);
            take(store.records, store.kept);
            take(store.gone, new TreeMap<>());
            return store;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return false;
        }
    }

    /** Learns the names in a folder; deletes unfinished and empty files, and the older of two of one id. */
    private static void take(Path folder, Map<Long, String> names) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches() || Files.size(file) == 0) {
                Files.delete(file);
                continue;
            }
            String older = names.put(Long.parseLong(name.group(1)), name.group(2));
            if (older != null) {
                Files.delete(folder.resolve(name.group(1) + "@" + older + ".json"));
            }
        }
    }

    /** Ids fetched and not told yet, with when they were changed. */
    Map<Long, String> waiting() {
        return waiting;
    }

    /** Ids told, with when they were changed. */
    Map<Long, String> kept() {
        return kept;
    }

    /** Whether the newest record of an id is this one. */
    boolean has(long id, String changed) {
        String newest = waiting.getOrDefault(id, kept.get(id));
        return name(changed).equals(newest);
    }

    /** Keeps a record that has come. */
    void put(long id, String changed, byte[] json) throws IOException {
        Path file = file(incoming, id, name(changed));
        Path part = incoming.resolve(id + ".part");
        Files.write(part, json);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        replaced(incoming, id, waiting.put(id, name(changed)), name(changed));
    }

    /** A record that has come and is not told yet. */
    byte[] waiting(long id) throws IOException {
        return Files.readAllBytes(file(incoming, id, waiting.getOrDefault(id, "")));
    }

    /** A record that was told. */
    byte[] kept(long id) throws IOException {
        return Files.readAllBytes(file(records, id, kept.getOrDefault(id, "")));
    }

    /** All that came has been told: it moves to the records. */
    void settle() throws IOException {
        for (Map.Entry<Long, String> e : waiting.entrySet()) {
            move(incoming, records, e.getKey(), e.getValue());
            replaced(records, e.getKey(), kept.put(e.getKey(), e.getValue()), e.getValue());
        }
        waiting.clear();
    }

    /** Puts aside what is no longer at the site. */
    void remove(long id) throws IOException {
        String unread = waiting.remove(id);
        if (unread != null) {
            move(incoming, gone, id, unread);
        }
        String told = kept.remove(id);
        if (told != null) {
            move(records, gone, id, told);
        }
    }

    private static void move(Path from, Path to, long id, String changed) throws IOException {
        Files.move(
                file(from, id, changed),
                file(to, id, changed),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void replaced(Path folder, long id, @Nullable String before, String now) throws IOException {
        if (before != null && !before.equals(now)) {
            Files.deleteIfExists(file(folder, id, before));
        }
    }

    private static Path file(Path folder, long id, String changed) {
        return folder.resolve(id + "@" + changed + ".json");
    }

    /** A time as it can be in a file's name anywhere. */
    private static String name(String changed) {
        return changed.replaceAll("[^\\w-]", "-");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
