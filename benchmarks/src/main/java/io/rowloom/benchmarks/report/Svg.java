package io.rowloom.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A drawing of lines, dots and words on a card of its own, so that it reads on light and dark pages alike. */
final class Svg {

    /** Colours of series on a light card and on a dark one, the first for what is to be seen first. */
    private static final List<String> LIGHT = List.of(
            "#d9480f", "#1971c2", "#2f9e44", "#9c36b5", "#0c8599", "#e67700", "#5f3dc4", "#c2255c", "#66a80f",
            "#495057");

    private static final List<String> DARK = List.of(
            "#ff8c42", "#74c0fc", "#69db7c", "#da77f2", "#3bc9db", "#ffd43b", "#9775fa", "#f783ac", "#c0eb75",
            "#ced4da");

    private static final String STYLE =
            "<style>text{font-family:system-ui,sans-serif;fill:#343a40}.card{fill:#fff;stroke:#dee2e6}"
                    + ".title{font-size:15px;font-weight:600}.label{font-size:12.5px}.small{font-size:11px;fill:#5c636a}"
                    + ".grid{stroke:#ced4da;stroke-opacity:.7}.one{stroke:#343a40;stroke-width:1.5}.gate{stroke:#343a40;stroke-width:2}"
                    + ".guide{stroke:#868e96;stroke-dasharray:2 4}.curve{fill:none;stroke-width:2}.flat{stroke-dasharray:6 4}"
                    + ".dot{stroke:#fff;stroke-width:1}";

    private static final String DARK_STYLE = "@media (prefers-color-scheme:dark){text{fill:#dee2e6}"
            + ".card{fill:#1b1e23;stroke:#343a40}.small{fill:#adb5bd}.grid{stroke:#495057}.one,.gate{stroke:#dee2e6}"
            + ".dot{stroke:#1b1e23}";

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** How many series can be told from one another. */
    static int colors() {
        return LIGHT.size();
    }

    void text(int x, int y, String kind, String words) {
        body.append("<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>%n".formatted(x, y, kind, escape(words)));
    }

    /** Words whose middle, or end, is at a place. */
    void text(int x, int y, String kind, String anchor, String words) {
        body.append("<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>%n"
                .formatted(x, y, kind, anchor, escape(words)));
    }

    void line(int x1, int y1, int x2, int y2, String kind) {
        body.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" class=\"%s\"/>%n".formatted(x1, y1, x2, y2, kind));
    }

    void dot(int x, int y, int radius, int series, String words) {
        body.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" class=\"dot f%d\"><title>%s</title></circle>%n"
                .formatted(x, y, radius, series % colors(), escape(words)));
    }

    void curve(String points, String kind, int series) {
        body.append("<polyline points=\"%s\" class=\"curve %s s%d\"/>%n".formatted(points, kind, series % colors()));
    }

    String text() {
        String style = STYLE + rules(LIGHT) + DARK_STYLE + rules(DARK) + "}</style>";
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\">%n",
                        width,
                        height)
                + style
                + String.format(
                        Locale.ROOT,
                        "%n<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"8\" class=\"card\"/>%n",
                        width - 1,
                        height - 1)
                + body + "</svg>\n";
    }

    private static String rules(List<String> colors) {
        return IntStream.range(0, colors.size())
                .mapToObj(i -> ".f" + i + "{fill:" + colors.get(i) + "}.s" + i + "{stroke:" + colors.get(i) + "}")
                .collect(Collectors.joining());
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
