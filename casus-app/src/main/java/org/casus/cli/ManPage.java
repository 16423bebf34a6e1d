package org.casus.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.Casus;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in the language of {@code man}, made from the commands and their options. */
final class ManPage {
    private static final List<String> EVERYWHERE = List.of("--help", "--version");

    private final StringBuilder out = new StringBuilder();

    private ManPage() {}

    /** The page of a command and all commands below it. */
    static String of(CommandLine line) {
        return new ManPage().render(line);
    }

    private String render(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        macro("TH CASUS 1 \"\" \"Casus " + Casus.version() + "\" \"User Commands\"");
        macro("SH NAME");
        text("casus - would X fight for Y? Who joins a war, on which side, how likely, and why");
        macro("SH SYNOPSIS");
        out.append("\\fBcasus\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]...\n");
        macro("SH DESCRIPTION");
        description(spec);
        text("Results go to the standard output, messages and progress to the standard error.");
        macro("SH OPTIONS");
        spec.options().forEach(this::option);
        item("--debug", "");
        text("show where an error arose");
        macro("SH COMMANDS");
        line.getSubcommands().values().forEach(this::command);
        closing();
        return out.toString();
    }

    private void command(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        if (!line.getSubcommands().isEmpty()) {
            line.getSubcommands().values().forEach(this::command);
            return;
        }
        String parameters =
                spec.positionalParameters().stream().map(ManPage::parameter).collect(Collectors.joining(" "));
        out.append(".SS \"")
                .append(spec.qualifiedName(" ").replaceFirst("^casus ", ""))
                .append("\"\n");
        out.append("\\fB")
                .append(escaped(spec.qualifiedName(" ")))
                .append("\\fR [\\fIOPTION\\fR]... ")
                .append(parameters)
                .append('\n');
        macro("PP");
        description(spec);
        spec.positionalParameters().forEach(this::positional);
        spec.options().stream()
                .filter(o -> !EVERYWHERE.contains(o.longestName()))
                .forEach(this::option);
        footer(spec);
    }

    private static String parameter(PositionalParamSpec p) {
        String label = "\\fI" + escaped(p.paramLabel()) + "\\fR";
        String many = p.arity().max() > 1 ? "..." : "";
        return p.arity().min() == 0 ? "[" + label + many + "]" : label + many;
    }

    private void description(CommandSpec spec) {
        Stream.of(spec.usageMessage().description()).forEach(this::text);
    }

    private void positional(PositionalParamSpec p) {
        macro("TP");
        out.append("\\fI").append(escaped(p.paramLabel())).append("\\fR\n");
        described(p);
    }

    private void option(OptionSpec o) {
        item(String.join(", ", o.names()), o.arity().max() == 0 ? "" : o.paramLabel());
        described(o);
    }

    private void item(String names, String label) {
        macro("TP");
        out.append("\\fB").append(escaped(names)).append("\\fR");
        if (!label.isEmpty()) {
            out.append(" \\fI").append(escaped(label)).append("\\fR");
        }
        out.append('\n');
    }

    private void described(ArgSpec argument) {
        String text = String.join(" ", argument.description());
        text(text.isEmpty() ? "as in the synopsis" : text);
    }

    private void footer(CommandSpec spec) {
        List<String> lines = Stream.of(spec.usageMessage().footer())
                .filter(l -> !l.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        macro("PP");
        macro("nf");
        lines.forEach(this::text);
        macro("fi");
    }

    private void closing() {
        macro("SH EXIT STATUS");
        item("0", "");
        text("answered");
        item("1", "");
        text("the environment failed: permissions, disk, network");
        item("2", "");
        text("the question, an option or an input file is wrong");
        macro("SH ENVIRONMENT");
        item("CASUS_DATA", "");
        text("folder of imported data");
        item("COLUMNS", "");
        text("width of the text, 60 to 100");
        item("NO_COLOR", "");
        text("if set and not empty, no colours");
    }

    private void macro(String name) {
        out.append('.').append(name).append('\n');
    }

    private void text(String line) {
        String plain = Ansi.OFF.string(line).replace("%n", " ").stripTrailing();
        String safe = escaped(plain);
        out.append(safe.startsWith(".") || safe.startsWith("'") ? "\\&" : "")
                .append(safe)
                .append('\n');
    }

    /** With nothing in it that troff would take for its own; minus signs stay what a shell wants. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
    }
}
