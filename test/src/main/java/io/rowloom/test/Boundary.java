package io.rowloom.test;

/**
 * A row with one value at an edge.
 *
 * @param field the field that has the value; within an embedded record with the outer field before it
 * @param name what is special about the value, such as {@code 65 characters}
 * @param row the row, new; all its other values keep their constraints
 * @param <T> the class of the row
 */
public record Boundary<T>(String field, String name, T row) {

    /** Names the field and the value, for a parameterized test. */
    @Override
    public String toString() {
        return field + ": " + name;
    }
}
