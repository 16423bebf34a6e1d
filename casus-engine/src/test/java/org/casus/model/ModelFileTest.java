package org.casus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.casus.features.Columns;
import org.casus.features.Outcome;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Joiner;
import org.casus.model.Hindcasts.Learnt;
import org.casus.model.Hindcasts.Past;
import org.casus.model.ModelFile.BrokenModel;
import org.casus.model.ending.EndingModel;
import org.casus.model.ending.EndingModel.Deaths;
import org.casus.model.ending.EndingModel.Term;
import org.casus.model.entry.Effect;
import org.casus.model.entry.EntryModel;
import org.casus.model.fit.Fitted;
import org.casus.model.fit.Settings;
import org.casus.model.fit.Standardization;
import org.casus.world.Level;
import org.casus.world.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir
    private Path folder;

    private static final Map<Level, EntryModel> ENTRIES = Map.of(
            Level.WAR,
            new EntryModel(
                    IntStream.range(0, Effect.values().length)
                            .mapToDouble(e -> e / 8.0)
                            .toArray(),
                    new double[][] {new double[Effect.values().length]}));

    private static final EndingModel ENDING = new EndingModel(
            new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[][] {new double[8]}, new Deaths(4, 0.5, 1, 0.75));

    private static JoiningModel model() {
        int p = Columns.count();
        var beta = new double[p + 1];
        var mean = new double[p];
        var deviation = new double[p];
        for (int c = 0; c < p; c++) {
            beta[c + 1] = c / 7.0;
            mean[c] = c / 3.0;
            deviation[c] = c == 4 ? Double.NaN : 1 + c;
        }
        var level = new LevelModel(
                Level.WAR,
                new Settings(1000, 2, 2),
                new Fitted(new Standardization(mean, deviation), beta),
                new double[][] {beta, beta},
                new Recalibration(0.1, 0.9, -0.2),
                new LevelModel.BaseRates(100, 2, 3, 10),
                List.of(new LevelModel.Bin(0, 0.5, new Tally(90, 3, 4, 5.5, 0.02, 0.1))),
                new Horizon(new int[] {30, 0, 3}, new int[] {1, 0, 0}, new byte[][] {{2, 0}, {1, 1}}));
        var profile = new Precedent.Profile(new float[Precedent.Profile.SIZE]);
        var precedent = new Precedent("war:1 A war", 1823, 220, Side.TARGET, Outcome.OUT, profile);
        var levels = new EnumMap<Level, LevelModel>(Level.class);
        levels.put(Level.WAR, level);
        var support = new Support(List.of(1.0, 2.0), List.of(0.5, 1.5), List.of(0.25, 4.0), List.of(0.0), List.of(1.0));
        Hindcasts hindcasts = hindcasts();
        return new JoiningModel(
                levels,
                List.of(precedent),
                Map.of(Level.WAR, support),
                ENTRIES,
                ENDING,
                Map.of("model", "a model"),
                () -> hindcasts);
    }

    /** A war that nobody could forecast, one that was, and a dispute. */
    private static Hindcasts hindcasts() {
        var early = new Past(
                "war:1", "A war", LocalDate.of(1823, 4, 7), List.of(220), List.of(230), List.of(), Chances.NONE);
        var war = new Past(
                "war:2",
                "Another war",
                LocalDate.of(1914, 7, 29),
                List.of(300),
                List.of(345),
                List.of(new Joiner(255, Side.ATTACKER, LocalDate.of(1914, 8, 1), true, 5)),
                Chances.of(
                        List.of(200, 255),
                        Map.of(
                                Level.WAR,
                                List.of(new Probabilities(0.9, 0.02, 0.08), new Probabilities(0.5, 0.499, 0.001)))));
        var dispute = new Past(
                "gml:3",
                "Austria v. Serbia",
                LocalDate.of(1913, 5, 2),
                List.of(300),
                List.of(345),
                List.of(new Joiner(365, Side.TARGET, LocalDate.of(1913, 5, 1), false, 3)),
                Chances.of(
                        List.of(365),
                        Map.of(
                                Level.DISPUTE, List.of(new Probabilities(0.7, 0.1, 0.2)),
                                Level.FORCE, List.of(new Probabilities(0.989, 0.001, 0.01)))));
        var base = new LevelModel.BaseRates(100, 2, 3, 10);
        return new Hindcasts(
                List.of(early, dispute, war),
                List.of(new Learnt(1910, 7, 2, Map.of(Level.WAR, base, Level.FORCE, base, Level.DISPUTE, base))));
    }

    @Test
    void a01WhatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        JoiningModel read = ModelFile.read(file);
        LevelModel war = read.level(Level.WAR);
        assertThat(war.fitted().coefficients())
                .containsExactly(model().level(Level.WAR).fitted().coefficients());
        assertThat(war.fitted().standardization().deviation()[4]).isNaN();
        assertThat(war.calibration()).isEqualTo(model().level(Level.WAR).calibration());
        assertThat(war.horizon().days()).containsExactly(0, 3, 30);
        assertThat(war.horizon().conflict()).containsExactly(0, 0, 1);
        assertThat(war.horizon().times()).isDeepEqualTo(new byte[][] {{2, 0}, {1, 1}});
        assertThat(read.precedents()).isEqualTo(model().precedents());
        assertThat(read.support(Level.WAR)).isEqualTo(model().support(Level.WAR));
        assertThat(read.support(Level.DISPUTE)).isEqualTo(Support.NONE);
        EndingModel ending = read.findEnding().orElseThrow();
        assertThat(ending.coefficient(Term.NUMBER)).isEqualTo(8);
        assertThat(ending.deaths()).isEqualTo(ENDING.deaths());
        assertThat(ending.resamples()).isEqualTo(1);
        assertThat(read.provenance()).containsEntry("model", "a model");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void a08HindcastsAreReadAgainToAFifthOfAPercent() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        Hindcasts read = ModelFile.read(file).hindcasts();

        assertThat(read.learnt()).isEqualTo(hindcasts().learnt());
        assertThat(read.conflicts()).hasSize(3);
        for (int c = 0; c < 3; c++) {
            Past was = hindcasts().conflicts().get(c);
            Past is = read.conflicts().get(c);
            assertThat(is).usingRecursiveComparison().isEqualTo(was);
        }
        var germany = read.conflicts().get(2).forecasts(Level.WAR).get(1);
        assertThat(germany.ccode()).isEqualTo(255);
        assertThat(germany.outcome()).isEqualTo(Outcome.ATTACKER);
        assertThat(germany.chances().attacker()).isCloseTo(0.499, withinPercentage(0.2));
        assertThat(germany.chances().target()).isCloseTo(0.001, withinPercentage(0.2));
        assertThat(read.conflicts().getFirst().forecasts(Level.WAR)).isEmpty();
    }

    @Test
    void a09ADisplayOfForceJoinsADisputeButUsesNoForce() {
        Past dispute = hindcasts().conflicts().get(1);

        assertThat(dispute.forecasts(Level.DISPUTE).getFirst().outcome()).isEqualTo(Outcome.TARGET);
        assertThat(dispute.forecasts(Level.FORCE).getFirst().outcome()).isEqualTo(Outcome.OUT);
    }

    @Test
    void a10AnOlderFileAnswersAndSaysThatItHasNoHindcasts() throws Exception {
        Path file = folder.resolve("old.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        String text = text(file);
        gzip(
                file,
                text.lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("\"version\":5", "\"version\":2")
                        .replace(",\"conflicts\":3,\"joined\"", ",\"joined\"")
                        .replaceAll(",\"expected\":[^}]*", ""));
        JoiningModel old = ModelFile.read(file);

        Tally past = old.level(Level.WAR).calibration().getFirst().past();
        assertThat(past.joined()).isEqualTo(4);
        assertThat(past.low()).isNaN();
        assertThatThrownBy(old::hindcasts).isInstanceOf(BrokenModel.class).hasMessageContaining("older Casus");
    }

    @Test
    void a11DamagedHindcastsAreNamed() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        gzip(file, text(file).replace("\"logits\"", "\"logit\""));
        JoiningModel damaged = ModelFile.read(file);

        assertThatThrownBy(damaged::hindcasts).isInstanceOf(BrokenModel.class).hasMessageContaining("missing or wrong");
    }

    private static String text(Path file) throws IOException {
        return new String(
                new java.util.zip.GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a02ATruncatedFileIsNamedAsDamaged() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("casus train");
    }

    @Test
    void a03AnythingElseIsNoModel() throws Exception {
        Path file = folder.resolve("text");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(BrokenModel.class);
        gzip(file, "{\"format\":\"other\"}");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("no Casus model");
    }

    @Test
    void a04ANewerVersionIsRefusedByNumber() throws Exception {
        Path file = folder.resolve("newer");
        gzip(file, "{\"format\":\"casus-model\",\"version\":99}");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer Casus");
    }

    @Test
    void a05AModelOfOtherColumnsIsRefused() throws Exception {
        Path file = folder.resolve("columns");
        gzip(file, "{\"format\":\"casus-model\",\"version\":1,\"columns\":[\"x\"]}");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("1 columns");
    }

    @Test
    void a06AMissingPartIsNamed() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        String text = text(file);
        gzip(file, text.replace("\"recalibration\"", "\"recalibrations\""));
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("\"recalibration\" is missing");
    }

    @Test
    void a07AFileOfVersion1HasNoResamplesOfItsHorizonAndIsReadAllTheSame() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        String text = text(file);
        String old = text.replace("\"version\":5", "\"version\":1")
                .replaceFirst("\"horizon\":\\{[^}]*}", "\"horizon\":[0,3,30]");
        gzip(file, old);

        Horizon horizon = ModelFile.read(file).level(Level.WAR).horizon();

        assertThat(old).contains("\"horizon\":[0,3,30]");
        assertThat(horizon.share(3)).isEqualTo(2 / 3.0);
        assertThat(horizon.entered(3).exact()).isTrue();
        assertThat(horizon.entered(3).in(0)).isEqualTo(2 / 3.0);
        assertThat(ModelFile.read(file).precedents()).isEmpty();
    }

    @Test
    void a12AFileOfVersion4HasItsPastCasesInItsFirstLine() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        String profile = java.util.Base64.getEncoder().encodeToString(new byte[4 * Precedent.Profile.SIZE]);
        String[] lines = text(file).split("\n", -1);
        String head = lines[0].replace("\"version\":5", "\"version\":4")
                .replaceFirst(
                        "\"precedents\":\\{[^}]*}",
                        "\"precedents\":[[\"war:1 A war\",1823,220,1,0,\"" + profile + "\"]]");
        gzip(file, head + "\n" + lines[1]);

        assertThat(ModelFile.read(file).precedents()).isEqualTo(model().precedents());
        assertThat(ModelFile.read(file).hindcasts().conflicts()).hasSize(3);
    }

    @Test
    void a13PastCasesOfAnotherSizeAreNamed() throws Exception {
        Path file = folder.resolve("model.json.gz");
        Files.write(file, ModelFile.bytes(model()));
        gzip(file, text(file) + "more");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("1 past cases");
    }

    private static void gzip(Path file, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }
}
