package io.rowloom.engine.diagram;

import io.rowloom.engine.diagram.Layout.Place;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Draws a diagram as SVG: a file of its own that needs no script, no font and no other file, for light and for dark pages. */
public final class SvgDrawing {

    private static final String STYLE = """
            <style>
            text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #24292f }
            .box { fill: #ffffff; stroke: #8c959f } .head { fill: #eef1f4; stroke: #8c959f }
            .name, .key { font-weight: bold } .type { fill: #57606a; text-anchor: end }
            .arrow, marker * { fill: none; stroke: #57606a; stroke-width: 1.2 }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 } .box { fill: #161b22; stroke: #6e7681 } .head { fill: #262c36; stroke: #6e7681 }
            .type { fill: #9da7b3 } .arrow, marker * { stroke: #9da7b3 } }
            </style>
            """;

    /** The ends of an arrow, as entity-relationship diagrams have them: many, one at most, exactly one, none or one. */
    private static final String MARKERS = """
            <defs>
            <marker id="many" refX="0" refY="6" markerWidth="14" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto">\
            <path d="M0 1 L11 6 L0 11 M0 6 L11 6"/></marker>
            <marker id="single" refX="0" refY="6" markerWidth="14" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto">\
            <path d="M7 1 L7 11"/></marker>
            <marker id="one" refX="12" refY="6" markerWidth="14" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto">\
            <path d="M4 1 L4 11 M8 1 L8 11"/></marker>
            <marker id="maybe" refX="12" refY="6" markerWidth="14" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto">\
            <circle cx="3" cy="6" r="2.5"/><path d="M8 1 L8 11"/></marker>
            </defs>
            """;

    /** How far an arrow goes straight before it bends, in pixels. */
    private static final int BEND = 40;

    private final StringBuilder svg = new StringBuilder();

    private SvgDrawing() {}

    /**
     * Draws a diagram.
     *
     * @param diagram the tables and references
     * @return the text of an SVG file
     */
    public static String of(Diagram diagram) {
        return new SvgDrawing().draw(diagram, Layout.of(diagram));
    }

    private String draw(Diagram diagram, Layout layout) {
        put(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">",
                layout.width(),
                layout.height()));
        put(String.format(Locale.ROOT, "<title>%s</title>", escaped(title(diagram))));
        svg.append(STYLE).append(MARKERS);
        arrows(diagram, layout);
        diagram.boxes().forEach(box -> box(place(layout, box.name())));
        return svg.append("</svg>\n").toString();
    }

    private static String title(Diagram diagram) {
        return "Tables: "
                + String.join(
                        ", ", diagram.boxes().stream().map(Diagram.Box::name).toList());
    }

    private static Place place(Layout layout, String table) {
        return Objects.requireNonNull(layout.places().get(table), table);
    }

    private void arrows(Diagram diagram, Layout layout) {
        for (Diagram.Box box : diagram.boxes()) {
            List<Diagram.Arrow> arriving = diagram.arrows().stream()
                    .filter(arrow -> arrow.to().equals(box.name()))
                    .toList();
            Place to = place(layout, box.name());
            for (int i = 0; i < arriving.size(); i++) {
                Place from = place(layout, arriving.get(i).from());
                arrow(arriving.get(i), from, to, to.arrival(i, arriving.size()));
            }
        }
    }

    /** An arrow goes from the left of its column to the right of its target, or around the right where that is no way. */
    private void arrow(Diagram.Arrow arrow, Place from, Place to, int arrival) {
        boolean left = to.right() < from.x();
        int x = left ? from.x() : from.right();
        put(String.format(
                Locale.ROOT,
                "<path class=\"arrow\" d=\"M%1$d %2$d C%3$d %2$d, %4$d %5$d, %6$d %5$d\""
                        + " marker-start=\"url(#%7$s)\" marker-end=\"url(#%8$s)\">"
                        + "<title>%9$s.%10$s refers to %11$s, on delete %12$s</title></path>",
                x,
                from.middle(arrow.column()),
                left ? x - BEND : x + BEND,
                to.right() + BEND,
                arrival,
                to.right(),
                arrow.single() ? "single" : "many",
                arrow.optional() ? "maybe" : "one",
                escaped(arrow.from()),
                escaped(arrow.column()),
                escaped(arrow.to()),
                arrow.onDelete()));
    }

    private void box(Place place) {
        put(String.format(
                Locale.ROOT,
                "<g><rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>",
                place.x(),
                place.y(),
                place.width(),
                place.height()));
        put(String.format(
                Locale.ROOT,
                "<rect class=\"head\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>",
                place.x(),
                place.y(),
                place.width(),
                Layout.HEAD));
        put(String.format(
                Locale.ROOT,
                "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>",
                place.x() + Layout.PADDING,
                place.y() + 18,
                escaped(place.box().name())));
        place.box().lines().forEach(line -> line(place, line));
        svg.append("</g>\n");
    }

    private void line(Place place, Diagram.Line line) {
        int y = place.middle(line.column()) + 4;
        put(String.format(
                Locale.ROOT,
                "<text%s x=\"%d\" y=\"%d\">%s</text>",
                line.key() == Diagram.Key.NONE ? "" : " class=\"key\"",
                place.x() + Layout.PADDING,
                y,
                escaped(line.column())));
        put(String.format(
                Locale.ROOT,
                "<text class=\"type\" x=\"%d\" y=\"%d\">%s</text>",
                place.right() - Layout.PADDING,
                y,
                escaped(type(line))));
    }

    /** The type of a column as the drawing shows it, with a question mark where it may be null, and what key it is. */
    static String type(Diagram.Line line) {
        String key = switch (line.key()) {
            case NONE -> "";
            case PRIMARY -> " PK";
            case FOREIGN -> " FK";
            case UNIQUE -> " UK";
        };
        return line.type() + (line.nullable() ? "?" : "") + key;
    }

    private void put(String element) {
        svg.append(element).append('\n');
    }

    /** What has a meaning in XML becomes text, and what XML cannot hold a question mark. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
