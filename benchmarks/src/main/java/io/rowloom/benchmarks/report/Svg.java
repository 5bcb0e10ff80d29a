package io.rowloom.benchmarks.report;

/** A drawing of lines, dots and words that reads on light and dark pages. */
final class Svg {

    private static final String STYLE =
            "<style>text{font-family:sans-serif;fill:#555}.title{font-size:14px;font-weight:bold}"
                    + ".label{font-size:12px}.small{font-size:11px}.grid{stroke:#999;stroke-opacity:.35}.one{stroke:#555}"
                    + ".peer{fill:#8899aa;fill-opacity:.75}.rowloom{fill:#d9480f}"
                    + ".curve{fill:none;stroke-width:2}</style>\n";

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void text(int x, int y, String kind, String words) {
        body.append("<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>%n".formatted(x, y, kind, escape(words)));
    }

    void line(int x1, int y1, int x2, int y2, String kind) {
        body.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" class=\"%s\"/>%n".formatted(x1, y1, x2, y2, kind));
    }

    void dot(int x, int y, String kind, String words) {
        body.append("<circle cx=\"%d\" cy=\"%d\" r=\"5\" class=\"%s\"><title>%s</title></circle>%n"
                .formatted(x, y, kind, escape(words)));
    }

    void curve(String points, String color) {
        body.append("<polyline points=\"%s\" class=\"curve\" stroke=\"%s\"/>%n".formatted(points, color));
    }

    String text() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n"
                        .formatted(width, height, width, height)
                + STYLE + body + "</svg>\n";
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
