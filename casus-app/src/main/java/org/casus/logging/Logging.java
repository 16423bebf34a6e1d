package org.casus.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;

/**
 * How Casus logs; Logback finds it as a service. Messages to users are not logs: commands say them. Logs are for what nobody
 * expected, and for the service's requests: paths are logged; query strings, bodies and secrets never.
 *
 * <p>In code rather than in XML, so that the compiler checks it and a start reads no file for it.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    /** The logger of the service's requests. */
    public static final String REQUESTS = "org.casus.http.requests";

    private static final String OWN_CONFIGURATION = "logback.configurationFile";

    /** Called by Logback; a file that is named to it on the command line of Java goes first. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OWN_CONFIGURATION) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Encoder<ILoggingEvent> encoder = encoder(context);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context, encoder));
        context.getLogger("org.casus.http").setLevel(Level.INFO);
        Logger requests = context.getLogger(REQUESTS);
        requests.setAdditive(false);
        requests.addAppender(batching(context, encoder));
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        context.getLogger("com.password4j").setLevel(Level.ERROR);
        // It tells of each font that it puts in the place of another.
        context.getLogger("org.apache.pdfbox").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithThreadName(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.start();
        return encoder;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget(ConsoleTarget.SystemErr.getName());
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    private static BatchingAppender batching(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        var batching = new BatchingAppender(encoder);
        batching.setContext(context);
        batching.start();
        return batching;
    }

    /** Writes what has not been written yet; nothing is logged after that. */
    public static void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }
}
