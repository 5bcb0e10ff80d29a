package io.rowloom.tck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON that {@link JsonWriter} writes, with any white space between its parts. */
final class JsonReader {

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json json = reader.value();
        if (reader.peek() != 0) {
            throw reader.unexpected("the end");
        }
        return json;
    }

    private Json value() {
        char c = peek();
        return switch (c) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            default -> whole();
        };
    }

    private Json members() {
        Map<String, Json> members = new LinkedHashMap<>();
        take('{');
        while (peek() != '}') {
            String name = string();
            take(':');
            members.put(name, value());
            comma('}');
        }
        take('}');
        return new Json.Members(members);
    }

    private Json items() {
        List<Json> items = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            items.add(value());
            comma(']');
        }
        take(']');
        return new Json.Items(items);
    }

    private void comma(char end) {
        if (peek() != end) {
            take(',');
            if (peek() == end) {
                throw unexpected("another value behind the comma");
            }
        }
    }

    private Json whole() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        try {
            return new Json.Whole(Long.parseLong(text, start, at, 10));
        } catch (NumberFormatException e) {
            throw unexpected("a value");
        }
    }

    private String string() {
        take('"');
        StringBuilder value = new StringBuilder();
        while (next() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = next();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\', '/' -> c;
            case 'u' -> hexadecimal();
            default -> throw unexpected("an escaped character");
        };
    }

    private char hexadecimal() {
        if (at + 4 > text.length()) {
            throw unexpected("four hexadecimal digits");
        }
        at += 4;
        try {
            return (char) Integer.parseInt(text, at - 4, at, 16);
        } catch (NumberFormatException e) {
            throw unexpected("four hexadecimal digits");
        }
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        if (at == text.length()) {
            throw unexpected("the end of a text");
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected("\"" + expected + "\"");
        }
        at++;
    }

    private IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException(
                "expected " + expected + " at position " + at + " of the report and found something else");
    }
}
