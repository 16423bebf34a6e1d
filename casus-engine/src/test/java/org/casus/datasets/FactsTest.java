package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.casus.world.Promise;
import org.casus.world.SmallWorld;
import org.casus.world.Snapshot;
import org.casus.world.Tables;
import org.casus.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own facts, laid over a world. */
class FactsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void a01ATreatyOfMyOwnBindsItsParties() throws Exception {
        Path mine = file("m.csv", "treaty,ccode,from,promises\nmine:1,2,1990-01-01,defense\nmine:1,20,1990-01-01,\n");
        World world = new World(Facts.over(SmallWorld.of(2, 20).tables(), List.of(mine)));
        Snapshot s = world.on(LocalDate.of(2000, 1, 1));
        assertThat(s.promises(s.positionOf(2), s.positionOf(20))).isEqualTo((byte) Promise.DEFENSE.bit());
        assertThat(s.promises(s.positionOf(20), s.positionOf(2))).isZero();
    }

    @Test
    void a02AFigureOfMyOwnReplacesTheKnownOne() throws Exception {
        Path mine = file("c.csv", "ccode,year,cinc\n2,1999,0.5\n");
        World world =
                new World(Facts.over(SmallWorld.of(2, 20).cinc(2, 1999, 0.1).tables(), List.of(mine)));
        Snapshot s = world.on(LocalDate.of(2000, 1, 1));
        assertThat(s.cinc(s.positionOf(2))).isEqualTo(0.5);
    }

    @Test
    void a03TheFileIsNamedAmongTheSources() throws Exception {
        Path mine = file("c.csv", "ccode,year,cinc\n2,1999,0.5\n");
        Tables tables = Facts.over(SmallWorld.of(2).tables(), List.of(mine));
        assertThat(tables.sources()).anySatisfy(s -> assertThat(s.title()).isEqualTo("Your own facts, c.csv, one row"));
        assertThat(tables.capabilities().getLast().source()).isEqualTo("facts:c.csv");
    }

    @Test
    void a04EveryProblemIsNamedWithLineAndColumn() throws Exception {
        Path bad = file("bad.csv", "ccode,year,cinc\n2,1999,much\n777,1999,0.1\n2,,0.1\n");
        assertThatThrownBy(() -> Facts.over(SmallWorld.of(2).tables(), List.of(bad)))
                .isInstanceOf(Facts.UnusableFacts.class)
                .hasMessageContaining("bad.csv:2 (cinc): \"much\" is not a number")
                .hasMessageContaining("bad.csv:3 (ccode): \"777\"")
                .hasMessageContaining("bad.csv:4 (year)");
    }

    @Test
    void a05AHeaderThatFitsNoTableNamesTheNearest() throws Exception {
        Path bad = file("bad.csv", "ccode,year,wealth\n2,1999,1\n");
        assertThatThrownBy(() -> Facts.over(SmallWorld.of(2).tables(), List.of(bad)))
                .hasMessageContaining("nearest is \"capabilities\", which needs ccode,year");
    }
}
