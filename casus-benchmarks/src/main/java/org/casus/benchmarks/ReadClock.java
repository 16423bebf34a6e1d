package org.casus.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.checks.Checked;
import org.casus.checks.CheckedArticle;
import org.casus.checks.Checker;
import org.casus.datasets.Worlds;
import org.casus.documents.Document;
import org.casus.documents.DocumentReader;
import org.casus.documents.Section;
import org.casus.documents.UnreadableDocument;

/**
 * A thousand posts of 800 words, parsed, claimed and checked: by the wall's clock, by the processor's, and the memory that is left.
 *
 * <p>The posts are made of the paragraphs of our own articles and of the sentences of {@code statements.txt}, shuffled, each under
 * the title and day of one of the articles. A hash of all that was answered is printed, so that what is made faster can be seen to say the same.
 */
public final class ReadClock {
    private static final int POSTS = 1000;
    private static final int WORDS = 800;
    private static final int RUNS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private ReadClock() {}

    /**
     * Prints each run.
     *
     * @param arguments the folder of our own articles, {@code casus-engine/src/test/resources/org/casus/checks}; then, perhaps,
     *     how many runs, and of how many of the posts
     */
    public static void main(String... arguments) throws Exception {
        List<byte[]> posts = posts(Path.of(arguments[0]));
        posts = arguments.length > 2 ? posts.subList(0, Integer.parseInt(arguments[2])) : posts;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RUNS;
        Checker checker = Checker.of(Worlds.embedded());
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int threads = 1; threads <= 2; threads++) {
            try (var pool = new ForkJoinPool(threads)) {
                for (int run = 1; run <= runs; run++) {
                    long began = System.nanoTime();
                    long used = system.getProcessCpuTime();
                    Answers answers = all(posts, checker, pool);
                    long cpu = system.getProcessCpuTime() - used;
                    long wall = System.nanoTime() - began;
                    IO.println(
                            "%d posts, %d thread%s, run %d: wall %.1f s, processor %.1f s, %d claims, %d MB left, answers %s"
                                    .formatted(
                                            posts.size(),
                                            threads,
                                            threads == 1 ? "" : "s",
                                            run,
                                            wall / 1e9,
                                            cpu / 1e9,
                                            answers.claims(),
                                            left(),
                                            answers.hash()));
                }
            }
        }
    }

    private record Answers(long claims, String hash) {}

    /** Reads all posts and keeps only a number of each: what they take is not what is kept of them. */
    private static Answers all(List<byte[]> posts, Checker checker, ForkJoinPool pool)
            throws InterruptedException, ExecutionException, NoSuchAlgorithmException {
        var claims = new AtomicLong();
        List<byte[]> hashes = pool.submit(() -> IntStream.range(0, posts.size())
                        .parallel()
                        .mapToObj(i -> {
                            CheckedArticle read = checker.check(parse(posts.get(i)), TODAY);
                            claims.addAndGet(read.claims().size());
                            return hash(read);
                        })
                        .toList())
                .get();
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        hashes.forEach(all::update);
        return new Answers(claims.get(), HexFormat.of().formatHex(all.digest(), 0, 8));
    }

    private static Document parse(byte[] post) {
        try {
            return DocumentReader.read(post, "post").getFirst();
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(CheckedArticle read) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Checked c : read.claims()) {
                hash.update((c.claim().quote()
                                + c.claim().relation()
                                + c.claim().modality()
                                + c.claim().attribution()
                                + c.claim().subject()
                                + c.claim().object()
                                + c.claim().when()
                                + c.verdict()
                                + c.explanation()
                                + c.evidence())
                        .getBytes(StandardCharsets.UTF_8));
            }
            hash.update(
                    (read.signals() + "" + read.questions() + read.notUnderstood()).getBytes(StandardCharsets.UTF_8));
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long left() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static List<byte[]> posts(Path folder) throws IOException, UnreadableDocument {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(p -> p.toString().matches(".*\\.(?:txt|html|json)")
                            && !p.toString().endsWith(".labels.json"))
                    .sorted()
                    .toList();
        }
        var articles = new ArrayList<Document>();
        var paragraphs = new ArrayList<String>();
        for (Path file : files) {
            if (file.endsWith("statements.txt")) {
                for (String article : Files.readString(file).split("(?m)^= .*\n", -1)) {
                    paragraphs.add(article.replaceAll("(?m)^#.*\n?", "")
                            .replaceAll("(?m)^[+-] ", "")
                            .replace('\n', ' '));
                }
            } else {
                for (Document d : DocumentReader.read(Files.readAllBytes(file), file.toString())) {
                    articles.add(d);
                    for (Section s : d.sections()) {
                        paragraphs.addAll(s.paragraphs());
                    }
                }
            }
        }
        paragraphs.removeIf(String::isBlank);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return IntStream.range(0, POSTS)
                .mapToObj(i -> post(articles.get(i % articles.size()), paragraphs, random))
                .toList();
    }

    private static byte[] post(Document article, List<String> paragraphs, RandomGenerator random) {
        var html = new StringBuilder(
                "<html><head><title>" + article.title() + "</title><meta property=\"article:published_time\" content=\""
                        + (article.date() == null ? TODAY : article.date().day()) + "\"></head><body><article><h1>"
                        + article.title() + "</h1>\n");
        int words = 0;
        while (words < WORDS) {
            String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            html.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>\n");
            words += paragraph.split("\\s+", -1).length;
        }
        return html.append("</article></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
