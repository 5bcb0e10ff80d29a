package io.rowloom.tck.report;

import java.util.List;
import java.util.Map;

/** A JSON document, as far as reports need it: no fractions, no booleans, no null. */
sealed interface Json {

    /** A text. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {}

    /** A list. */
    record Items(List<Json> values) implements Json {}

    /** An object; its members keep their order. */
    record Members(Map<String, Json> values) implements Json {

        String text(String name) {
            if (member(name) instanceof Text text) {
                return text.value();
            }
            throw unexpected(name, "a text");
        }

        long whole(String name) {
            if (member(name) instanceof Whole whole) {
                return whole.value();
            }
            throw unexpected(name, "a whole number");
        }

        Members members(String name) {
            return object(name, member(name));
        }

        List<Members> items(String name) {
            if (member(name) instanceof Items items) {
                return items.values().stream().map(item -> object(name, item)).toList();
            }
            throw unexpected(name, "a list");
        }

        private static Members object(String name, Json json) {
            if (json instanceof Members members) {
                return members;
            }
            throw unexpected(name, "an object");
        }

        private Json member(String name) {
            Json member = values.get(name);
            if (member == null) {
                throw unexpected(name, "a member");
            }
            return member;
        }

        private static IllegalArgumentException unexpected(String name, String expected) {
            return new IllegalArgumentException(
                    "expected " + expected + " named \"" + name + "\" in the report and found none");
        }
    }
}
