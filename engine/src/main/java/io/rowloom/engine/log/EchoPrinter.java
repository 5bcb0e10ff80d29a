package io.rowloom.engine.log;

import io.rowloom.StatementEvent;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints statements for a person who learns or looks for a fault: the one place that writes to the standard output. */
final class EchoPrinter {

    private static final int LONGEST = 80;

    private EchoPrinter() {}

    static void print(StatementEvent event) {
        System.out.println(line(event));
    }

    static String line(StatementEvent event) {
        String millis = String.format(Locale.ROOT, "%.1f ms", event.duration().toNanos() / 1e6);
        String result = event.failure() == null
                ? event.rows() + (event.rows() == 1 ? " row, " : " rows, ") + millis
                : "failed, " + millis;
        String parameters = event.parameters().isEmpty()
                ? ""
                : event.parameters().stream().map(EchoPrinter::shown).collect(Collectors.joining(", ", "  [", "]"));
        return "SQL  " + event.statement().replaceAll("\\s*\\n\\s*", " ") + parameters + "  -- " + result;
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "'" + shortened(text.replace("\n", "\\n")) + "'";
            case byte[] bytes -> "<" + bytes.length + " bytes>";
            default -> shortened(value.toString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }
}
