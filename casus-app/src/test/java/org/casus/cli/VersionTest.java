package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.casus.Casus;
import org.junit.jupiter.api.Test;

/** What {@code casus --version} tells. */
class VersionTest {
    private static Properties commit(String dirty) {
        var commit = new Properties();
        commit.setProperty("git.commit.id.abbrev", "4028dc0f2a91");
        commit.setProperty("git.commit.time", "2026-11-25");
        commit.setProperty("git.dirty", dirty);
        return commit;
    }

    @Test
    void A01_theVersionIsThatOfTheBuild() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<version>" + Casus.version() + "(-SNAPSHOT)?</version>");
    }

    @Test
    void A02_theBuildIsItsCommitAndTheCommitsDate() {
        assertThat(Version.build(commit("false"))).isEqualTo("commit 4028dc0f2a91 of 2026-11-25");
    }

    @Test
    void A03_changesThatNoCommitHoldsAreTold() {
        assertThat(Version.build(commit("true"))).endsWith("2026-11-25, with changes not committed");
    }

    @Test
    void A04_withoutGitTheCommitIsUnknown() {
        assertThat(Version.build(new Properties())).isEqualTo("commit unknown");
    }

    @Test
    void A05_theBuildWroteItsCommitDown() {
        assertThat(Version.class.getResource("git.properties"))
                .as("written by git-commit-id-maven-plugin, also where there is no git")
                .isNotNull();
    }

    @Test
    void A06_theDataDatesAreThoseOfTheTables() throws Exception {
        assertThat(Cli.run("--version").out())
                .contains("World: 2015-01-01 to today; datasets to 20")
                .containsPattern("Casus's own updates to 20\\d\\d-\\d\\d-\\d\\d")
                .contains("Model: joining model 1");
    }
}
