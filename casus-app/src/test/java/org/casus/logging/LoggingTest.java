package org.casus.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.Logger;

@ResourceLock(Resources.SYSTEM_ERR)
class LoggingTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        context.setMDCAdapter(new LogbackMDCAdapter());
        new Logging().configure(context);
    }

    @AfterEach
    void restore() {
        context.stop();
        System.setErr(before);
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a01LogbackFindsIt() {
        assertThat(ServiceLoader.load(Configurator.class))
                .hasOnlyElementsOfType(Logging.class)
                .hasSize(1);
    }

    @Test
    void a02NoRequestIsLostWhenItStops() {
        Logger requests = context.getLogger(Logging.REQUESTS);
        int many = 20_000;
        for (int i = 0; i < many; i++) {
            requests.atInfo().addKeyValue("status", i).log("request");
        }
        context.stop();
        assertThat(lines()).hasSize(many);
        assertThat(lines().getLast()).contains("\"message\":\"request\"").contains("{\"status\":\"19999\"}");
    }

    @Test
    void a03ARequestIsToldSoon() throws InterruptedException {
        context.getLogger(Logging.REQUESTS).atInfo().log("request");
        for (int i = 0; i < 200 && lines().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a04WarningsAreToldAtOnceAndChatterIsNot() {
        context.getLogger("org.example").info("chatter");
        context.getLogger("org.example").warn("beware");
        context.getLogger("org.flywaydb").error("migrations");
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst()).contains("beware");
    }
}
