package io.rowloom.engine.diagram;

/** Writes a diagram as text of Mermaid, which forges and the documentation site draw. */
public final class Mermaid {

    private Mermaid() {}

    /**
     * Writes a diagram.
     *
     * @param diagram the tables and references
     * @return the text, which ends with a line break
     */
    public static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        diagram.arrows()
                .forEach(arrow -> text.append("    ")
                        .append(quoted(arrow.to()))
                        .append(arrow.optional() ? " |o--" : " ||--")
                        .append(arrow.single() ? "o| " : "o{ ")
                        .append(quoted(arrow.from()))
                        .append(" : ")
                        .append(quoted(arrow.column()))
                        .append('\n'));
        for (Diagram.Box box : diagram.boxes()) {
            text.append("    ").append(quoted(box.name())).append(" {\n");
            box.lines().forEach(line -> line(text, line));
            text.append("    }\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Diagram.Line line) {
        text.append("        ").append(word(line.type())).append(' ').append(word(line.column()));
        switch (line.key()) {
            case NONE -> {}
            case PRIMARY -> text.append(" PK");
            case FOREIGN -> text.append(" FK");
            case UNIQUE -> text.append(" UK");
        }
        if (line.nullable()) {
            text.append(" \"may be null\"");
        }
        text.append('\n');
    }

    /** Mermaid ends a text at a quotation mark, and knows it by an entity. */
    private static String quoted(String text) {
        return '"' + text.replace("\"", "#quot;") + '"';
    }

    /** A type or column is one word there: of letters, digits, and few signs. */
    private static String word(String text) {
        return text.replace(", ", "-").replaceAll("[^\\p{L}\\p{N}()\\[\\]_-]", "_");
    }
}
