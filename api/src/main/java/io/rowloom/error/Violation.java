package io.rowloom.error;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Which constraint of which table refused a write: the same words from every store (rule M9).
 *
 * @param model the simple name of the model, such as {@code User}
 * @param constraint the name of the constraint in the store, or an empty text where the store does not tell it
 * @param fields the fields of the model that the constraint is about, in its order; empty where the store does not tell
 * @param index the position, from 0, of the refused row among the rows of one {@code saveAll} or {@code deleteAll}, where it can be derived (rule W03);
 *     empty for a single row
 */
public record Violation(String model, String constraint, List<String> fields, OptionalInt index) {

    /**
     * Checks that nothing is null and copies the list.
     *
     * @param model the simple name of the model
     * @param constraint the name of the constraint, or an empty text
     * @param fields the fields of the model
     * @param index the position of the refused row, if known
     */
    public Violation {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(index, "index");
        fields = List.copyOf(fields);
    }

    /**
     * Makes a violation whose row is not known by position.
     *
     * @param model the simple name of the model
     * @param constraint the name of the constraint, or an empty text
     * @param fields the fields of the model
     */
    public Violation(String model, String constraint, List<String> fields) {
        this(model, constraint, fields, OptionalInt.empty());
    }

    /**
     * Gives the same violation with the position of the refused row.
     *
     * @param position the position, from 0
     * @return a new violation
     */
    public Violation at(int position) {
        return new Violation(model, constraint, fields, OptionalInt.of(position));
    }

    /**
     * Names the fields for a message: {@code User.email}, or {@code User(first, last)} for several.
     *
     * @return the words
     */
    public String where() {
        return switch (fields.size()) {
            case 0 -> model;
            case 1 -> model + "." + fields.getFirst();
            default -> model + "(" + String.join(", ", fields) + ")";
        };
    }
}
