package org.casus.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws the rectangles, lines and circles of a {@link Plot} on paper: all that its SVG holds, without a library for SVG. */
final class PlotDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Drawing(svg, cssWidth, cssHeight, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // A plot has no words.
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {
        // A plot has no words.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** One plot; sizes in dots of the page, shapes in pixels. */
    private record Drawing(Element svg, double dotsWide, double dotsHigh, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) dotsWide;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) dotsHigh;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) (dotsWide / dotsPerPixel),
                    (float) (dotsHigh / dotsPerPixel),
                    this::draw);
        }

        private void draw(Graphics2D graphics) {
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element shape) {
                    draw(graphics, shape);
                }
            }
        }

        private void draw(Graphics2D graphics, Element element) {
            Shape shape = shape(element);
            String fill = element.getAttribute("fill");
            if (fill.startsWith("#")) {
                graphics.setColor(Color.decode(fill));
                graphics.fill(shape);
            }
            String stroke = element.getAttribute("stroke");
            if (stroke.startsWith("#")) {
                graphics.setColor(Color.decode(stroke));
                graphics.setStroke(new BasicStroke(
                        (float) length(element, "stroke-width", 0), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                graphics.draw(shape);
            }
        }

        private Shape shape(Element e) {
            double wide = dotsWide / dotsPerPixel;
            return switch (e.getTagName()) {
                case "rect" ->
                    new Rectangle2D.Double(
                            length(e, "x", wide),
                            length(e, "y", wide),
                            length(e, "width", wide),
                            length(e, "height", wide));
                case "circle" -> {
                    double r = length(e, "r", wide);
                    yield new Ellipse2D.Double(length(e, "cx", wide) - r, length(e, "cy", wide) - r, 2 * r, 2 * r);
                }
                case "line" ->
                    new Line2D.Double(
                            length(e, "x1", wide), length(e, "y1", wide), length(e, "x2", wide), length(e, "y2", wide));
                default -> throw new IllegalArgumentException("a plot has no " + e.getTagName());
            };
        }

        /** In pixels, or per cent of the width. */
        private static double length(Element element, String name, double wide) {
            String value = element.getAttribute(name);
            return value.endsWith("%")
                    ? wide * Double.parseDouble(value.substring(0, value.length() - 1)) / 100
                    : Double.parseDouble(value);
        }
    }
}
