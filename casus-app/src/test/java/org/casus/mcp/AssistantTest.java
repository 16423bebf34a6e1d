package org.casus.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casus.cli.Cli;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code casus mcp} as a process, called by the protocol's own client. */
class AssistantTest {
    private static final Map<String, Object> KOREA =
            Map.of("attacker", "USA", "target", "PRK", "on", "2024-01-01", "joiner", "CHN");

    @SuppressWarnings("NullAway.Init")
    private static McpSyncClient client;

    @BeforeAll
    static void connect() {
        var server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), "org.casus.cli.Main", "mcp")
                .build();
        client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
    }

    @AfterAll
    static void disconnect() {
        client.closeGracefully();
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void A01_theToolsSayWhatTheyTake() {
        List<Tool> tools = client.listTools().tools();
        assertThat(tools).extracting(Tool::name).containsExactly("ask", "who", "simulate", "tie", "replay", "read");
        assertThat(tools).allSatisfy(t -> assertThat(t.inputSchema()).containsKeys("properties", "required"));
    }

    @Test
    void A02_aQuestionHasTheCommandLinesAnswer() {
        CallToolResult asked = call("ask", KOREA);
        assertThat(asked.isError()).isFalse();
        assertThat(text(asked)).startsWith("# ").contains("90% interval");
        String printed = Cli.run("ask --attacker USA --target PRK --on 2024-01-01 --joiner CHN --json".split(" ", -1))
                .out();
        assertThat(JsonMapper.shared().valueToTree(asked.structuredContent()).get("answer"))
                .isEqualTo(JsonMapper.shared().readTree(printed).get("answer"));
    }

    @Test
    void A03_everyToolAnswers() {
        assertThat(text(call("who", KOREA))).contains("\"candidates\":[");
        assertThat(text(call("simulate", Map.of("attacker", "USA", "target", "PRK", "runs", 200))))
                .contains("\"coalitions\"");
        assertThat(text(call("tie", Map.of("a", "CHN", "b", "PRK", "from", 2016))))
                .contains("\"North Korea\"");
        assertThat(text(call("replay", Map.of("conflict", "Korean War")))).contains("war:151");
        assertThat(text(call("read", Map.of("text", "China and North Korea are allies."))))
                .contains("\"supported\"");
    }

    @Test
    void A04_whatIsWrongIsSaidWithTheNearestValidValue() {
        CallToolResult unknown = call("who", Map.of("attacker", "USA", "target", "North Koria"));
        assertThat(unknown.isError()).isTrue();
        assertThat(text(unknown)).contains("North Korea", "[Q03]");
        CallToolResult parameter = call("who", Map.of("atacker", "USA"));
        assertThat(parameter.isError()).isTrue();
        assertThat(text(parameter)).contains("Nearest: attacker");
        assertThat(text(call("tie", Map.of("a", "CHN")))).contains("\"b\" is missing");
    }
}
