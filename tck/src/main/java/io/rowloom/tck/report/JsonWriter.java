package io.rowloom.tck.report;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes JSON, one member or item a line. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Json json) {
        JsonWriter writer = new JsonWriter();
        writer.value(json, 0);
        return writer.out.append('\n').toString();
    }

    private void value(Json json, int depth) {
        switch (json) {
            case Json.Text text -> text(text.value());
            case Json.Whole whole -> out.append(whole.value());
            case Json.Items items -> items(items, depth);
            case Json.Members members -> members(members, depth);
        }
    }

    private void items(Json.Items items, int depth) {
        out.append('[');
        for (Iterator<Json> each = items.values().iterator(); each.hasNext(); ) {
            line(depth + 1);
            value(each.next(), depth + 1);
            out.append(each.hasNext() ? "," : "");
        }
        line(depth);
        out.append(']');
    }

    private void members(Json.Members members, int depth) {
        out.append('{');
        for (Iterator<Map.Entry<String, Json>> each =
                        members.values().entrySet().iterator();
                each.hasNext(); ) {
            Map.Entry<String, Json> member = each.next();
            line(depth + 1);
            text(member.getKey());
            out.append(": ");
            value(member.getValue(), depth + 1);
            out.append(each.hasNext() ? "," : "");
        }
        line(depth);
        out.append('}');
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void text(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> plain(c);
            }
        }
        out.append('"');
    }

    private void plain(char c) {
        if (c < ' ' || Character.isSurrogate(c)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
