package org.casus.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.casus.Casus;
import org.casus.checks.Checker;
import org.casus.world.World;

/** A server of the Model Context Protocol over two streams: one message a line. */
public final class Assistant {
    private static final int LARGEST_MESSAGE = 8 << 20;

    private Assistant() {}

    /**
     * Serves until the other side closes its stream.
     *
     * @param world the world of {@code casus}
     */
    public static void serve(Casus casus, World world, InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        var ended = new CountDownLatch(1);
        var transport = new StdioServerTransportProvider(
                McpJsonDefaults.getMapper(), new Watched(in, ended), out, LARGEST_MESSAGE);
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("casus", Casus.version())
                .instructions(
                        "Forecasts of who joins a war, from a model fitted on wars since 1816 and scored on wars it had"
                                + " not seen. Ask it in place of guessing, and quote intervals and warnings with the numbers.")
                // Casus checks them itself, and names the nearest valid ones.
                .validateToolInputs(false)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(new Tools(casus, Checker.of(world)).all())
                .build();
        ended.await();
        server.closeGracefully();
    }

    /** Tells when the stream has ended. */
    private static final class Watched extends FilterInputStream {
        private final CountDownLatch ended;

        Watched(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return told(super.read(bytes, offset, length));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
