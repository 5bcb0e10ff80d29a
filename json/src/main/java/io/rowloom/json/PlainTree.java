package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as plain values: maps, lists, texts, numbers with all their digits, truth values and nulls. How deep it may go is the parser's affair,
 * which refuses what is deeper than its constraints say.
 */
final class PlainTree {

    private PlainTree() {}

    /** Reads an object, or refuses what is none. */
    static Map<String, @Nullable Object> object(JsonParser parser, String what) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw RefusedBodyException.of(parser, "", what + " expects an object and got " + found(parser) + ".");
        }
        return map(parser);
    }

    /** What stands in a tree as a map was read by {@link #object}. */
    @SuppressWarnings("unchecked") // its keys are the names of properties
    static Map<String, @Nullable Object> map(Map<?, ?> inner) {
        return (Map<String, @Nullable Object>) inner;
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (map.containsKey(name)) {
                throw RefusedBodyException.of(parser, name, "\"" + name + "\" stands there twice. Leave one out.");
            }
            map.put(name, value(parser));
        }
        return map;
    }

    /** Reads what the parser stands at. */
    static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
            default -> null;
        };
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static String found(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
