package org.casus.report;

import java.util.Locale;

/**
 * One row of a chart as inline SVG: bars, lines and dots along one axis. It holds shapes only and is as wide as its place;
 * the words stand beside it as HTML, so that they wrap, scale and can be searched. Colours stand in the markup for paper
 * and light screens; the page's style sheet overrides them by class on dark ones.
 */
final class Plot {
    private static final int MIDDLE = 8;
    private static final int HEIGHT = 2 * MIDDLE;
    private static final String TEMPLATE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"row\" width=\"100%\" height=\"" + HEIGHT
                    + "\" role=\"img\" aria-label=\"";

    /** How a shape looks: its class and its colour on white. */
    enum Ink {
        ATTACKER("#c2571a"),
        TARGET("#2f6db3"),
        DARK("#222222"),
        PALE("#8d8d8d"),
        BAR("#5b6470"),
        BAND("#c9ced6"),
        GRID("#dddddd");

        private final String colour;

        Ink(String colour) {
            this.colour = colour;
        }

        private String type() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final double from;
    private final double to;
    private final String label;
    private final StringBuilder shapes = new StringBuilder();

    /**
     * An empty row.
     *
     * @param from value at the left edge
     * @param to value at the right edge
     * @param label the row in words, for those who cannot see it
     */
    Plot(double from, double to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    /** Thin upright lines that lead the eye from row to row. */
    Plot grid(double... values) {
        for (double value : values) {
            upright(value, 0, HEIGHT, Ink.GRID, 1);
        }
        return this;
    }

    /** A mark across the row at a value. */
    Plot mark(double value, Ink ink) {
        return upright(value, 1, HEIGHT - 1, ink, 2);
    }

    /** A full bar. */
    Plot bar(double start, double end, Ink ink) {
        return box(start, end, ink, "fill=\"" + ink.colour + "\"");
    }

    /** An empty bar, for what points the other way. */
    Plot hollow(double start, double end, Ink ink) {
        return box(start, end, ink, "fill=\"none\" stroke-width=\"1.5\" stroke=\"" + ink.colour + "\"");
    }

    private Plot box(double start, double end, Ink ink, String paint) {
        double low = Math.min(start, end);
        shapes.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f%%\" y=\"3\" width=\"%.2f%%\" height=\"%d\" %s/>",
                paint.startsWith("fill=\"none") ? "hollow" : ink.type(),
                at(low),
                at(Math.max(start, end)) - at(low),
                HEIGHT - 6,
                paint));
        return this;
    }

    /** An interval: a line with two ends. */
    Plot interval(double low, double high, Ink ink) {
        shapes.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.2f%%\" y1=\"%d\" x2=\"%.2f%%\" y2=\"%d\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                ink.type(),
                at(low),
                MIDDLE,
                at(high),
                MIDDLE,
                ink.colour));
        return upright(low, MIDDLE - 4, MIDDLE + 4, ink, 1.5).upright(high, MIDDLE - 4, MIDDLE + 4, ink, 1.5);
    }

    /** A dot; an open one where the value is not to be relied on. */
    Plot dot(double value, Ink ink, boolean open) {
        shapes.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.2f%%\" cy=\"%d\" r=\"4.5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                open ? "open" : ink.type(),
                at(value),
                MIDDLE,
                open ? "#ffffff" : ink.colour,
                ink.colour));
        return this;
    }

    private Plot upright(double value, int top, int bottom, Ink ink, double width) {
        shapes.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.2f%%\" y1=\"%d\" x2=\"%.2f%%\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%s\"/>",
                ink.type(),
                at(value),
                top,
                at(value),
                bottom,
                ink.colour,
                width));
        return this;
    }

    /** Per cent of the width; a hair's breadth is kept free at the edges. */
    private double at(double value) {
        double share = to == from ? 0 : Math.clamp((value - from) / (to - from), 0, 1);
        return 2 + 96 * share;
    }

    /** The row's markup. */
    String svg() {
        return TEMPLATE + Html.escape(label) + "\">" + shapes + "</svg>";
    }

    /** The axis over the rows: a word at the left, in the middle and at the right. */
    static String axis(String left, String middle, String right) {
        return "<table class=\"axis\"><tr><td>" + Html.escape(left) + "</td><td>" + Html.escape(middle) + "</td><td>"
                + Html.escape(right) + "</td></tr></table>";
    }
}
