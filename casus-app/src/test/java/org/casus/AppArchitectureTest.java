package org.casus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The faces: who may import whom. */
class AppArchitectureTest {
    private static final JavaClasses CASUS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casus");

    @Test
    void theEngineKnowsNoFace() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.casus.cli", "org.casus.report", "org.casus.http", "org.casus.mcp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.casus.cli", "org.casus.report", "org.casus.http", "org.casus.mcp")
                .check(CASUS);
    }

    @Test
    void theRegisterKnowsNoFace() {
        noClasses()
                .that()
                .resideInAPackage("org.casus.forecasts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.casus.cli", "org.casus.report", "org.casus.engine", "org.casus.http")
                .check(CASUS);
    }

    @Test
    void accountsKnowOnlyTheDatabaseOfTheRegister() {
        noClasses()
                .that()
                .resideInAPackage("org.casus.forecasts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.casus.accounts", "com.password4j..")
                .check(CASUS);
        noClasses()
                .that()
                .resideInAPackage("org.casus.accounts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.casus.cli", "org.casus.report", "org.casus.engine", "org.casus.http")
                .check(CASUS);
    }

    @Test
    void onlyTheRegisterKnowsDatabases() {
        noClasses()
                .that()
                .resideInAPackage("org.casus..")
                .and()
                .resideOutsideOfPackage("org.casus.forecasts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "org.postgresql..", "org.flywaydb..", "com.zaxxer..")
                .check(CASUS);
        noClasses()
                .that()
                .resideInAPackage("org.casus..")
                .and()
                .resideOutsideOfPackages("org.casus.forecasts", "org.casus.accounts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "com.password4j..")
                .check(CASUS);
    }

    @Test
    void theServiceDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage("org.casus.http", "org.casus.mcp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.casus.cli", "picocli..")
                .check(CASUS);
    }

    @Test
    void onlyTheServiceSpeaksHttp() {
        noClasses()
                .that()
                .resideInAPackage("org.casus..")
                .and()
                .resideOutsideOfPackage("org.casus.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "io.micrometer..")
                .check(CASUS);
    }

    @Test
    void onlyAssistantsSpeakTheirProtocol() {
        noClasses()
                .that()
                .resideInAPackage("org.casus..")
                .and()
                .resideOutsideOfPackage("org.casus.mcp")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.modelcontextprotocol..")
                .check(CASUS);
    }

    @Test
    void reportsDoNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.casus.report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.casus.cli", "picocli..")
                .check(CASUS);
    }

    @Test
    void onlyTheCommandLineParsesOptions() {
        noClasses()
                .that()
                .resideInAPackage("org.casus..")
                .and()
                .resideOutsideOfPackage("org.casus.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CASUS);
    }

    @Test
    void onlyReportsDrawPages() {
        noClasses()
                .that()
                .resideInAPackage("org.casus..")
                .and()
                .resideOutsideOfPackage("org.casus.report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "java.awt..")
                .check(CASUS);
    }
}
