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
            return member(name) instanceof Text text ? text.value() : unexpected(name, "a text");
        }

        long whole(String name) {
            return member(name) instanceof Whole whole ? whole.value() : unexpected(name, "a whole number");
        }

        Members members(String name) {
            return member(name) instanceof Members members ? members : unexpected(name, "an object");
        }

        List<Members> items(String name) {
            List<Json> items = member(name) instanceof Items list ? list.values() : unexpected(name, "a list");
            return items.stream()
                    .map(item -> item instanceof Members members ? members : this.<Members>unexpected(name, "a list of objects"))
                    .toList();
        }

        private Json member(String name) {
            Json member = values.get(name);
            return member == null ? unexpected(name, "a member") : member;
        }

        private <T> T unexpected(String name, String expected) {
            throw new IllegalArgumentException("expected " + expected + " named \"" + name + "\" in the report and found none");
        }
    }
}
