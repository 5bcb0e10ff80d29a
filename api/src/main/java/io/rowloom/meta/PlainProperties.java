package io.rowloom.meta;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a map from properties to values, as a request has it. A property has the name of the field in Java; that of
 * an embedded record has a map of its own, or null for none of its columns; that of a reference has the id. What is not in
 * the map is not in the result. Every problem is told at once.
 *
 * @param <M> the model
 */
public final class PlainProperties<M> {

    private static final int LONGEST_NAME = 64;

    private final ModelType<M> model;
    private final Map<String, Column<M, ?>> columns = new LinkedHashMap<>();
    private final Map<Column<M, ?>, @Nullable Object> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PlainProperties(ModelType<M> model) {
        this.model = model;
        int first = model instanceof TableType<M> table ? table.definition().firstField() : 0;
        model.fields().subList(first, model.fields().size()).forEach(column -> columns.put(column.field(), column));
    }

    /**
     * Finds the columns.
     *
     * @param model the model
     * @param values values by the names of properties
     * @param <M> the model
     * @return the columns with values of their Java types, in the order of the map
     * @throws MisuseException if a property is not there, or a value does not fit; with all of them
     */
    public static <M> Map<Column<M, ?>, @Nullable Object> columns(
            ModelType<M> model, Map<String, ? extends @Nullable Object> values) {
        PlainProperties<M> properties = of(model, values);
        if (!properties.problems.isEmpty()) {
            throw new MisuseException(
                    properties.problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        }
        return properties.found;
    }

    /**
     * Looks at values, for those who tell of problems in a way of their own.
     *
     * @param model the model
     * @param values values by the names of properties
     * @param <M> the model
     * @return what fits, and what does not
     */
    public static <M> PlainProperties<M> of(ModelType<M> model, Map<String, ? extends @Nullable Object> values) {
        PlainProperties<M> properties = new PlainProperties<>(model);
        properties.take("", values);
        return properties;
    }

    /**
     * Gives what fits.
     *
     * @return the columns with values of their Java types, in the order of the map
     */
    public Map<Column<M, ?>, @Nullable Object> found() {
        return Collections.unmodifiableMap(found);
    }

    /**
     * Gives what does not fit.
     *
     * @return the problems in the order of the map, none if all is well
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * A property that is not there, or a value that does not fit.
     *
     * @param path the property, with the names around it
     * @param message what was expected and what was found, without a value
     */
    public record Problem(String path, String message) {

        /**
         * Checks that nothing is null.
         *
         * @param path the property
         * @param message what was expected and what was found
         */
        public Problem {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }
    }

    private void take(String around, Map<?, ? extends @Nullable Object> values) {
        values.forEach((name, value) -> take(around, String.valueOf(name), value));
    }

    private void take(String around, String name, @Nullable Object value) {
        String path = around + name;
        Column<M, ?> column = name.indexOf('.') < 0 ? columns.get(path) : null;
        if (column != null) {
            put(column, value);
        } else if (name.indexOf('.') < 0 && isEmbedded(path)) {
            embedded(path, value);
        } else {
            problems.add(new Problem(around + shown(name), unknown(around, name)));
        }
    }

    private boolean isEmbedded(String path) {
        return columns.keySet().stream().anyMatch(field -> field.startsWith(path + "."));
    }

    private void embedded(String path, @Nullable Object value) {
        switch (value) {
            case null ->
                columns.forEach((field, column) -> {
                    if (field.startsWith(path + ".")) {
                        found.put(column, null);
                    }
                });
            case Map<?, ?> inner -> take(path + ".", inner);
            default -> problems.add(new Problem(path, expected(path, "a map of " + list(names(path + ".")), value)));
        }
    }

    private void put(Column<M, ?> column, @Nullable Object value) {
        if (value == null) {
            found.put(column, null);
            return;
        }
        Optional<Object> fitting = PlainValue.of(column.type(), value);
        if (fitting.isPresent()) {
            found.put(column, fitting.get());
        } else {
            problems.add(
                    new Problem(column.field(), expected(column.field(), PlainValue.expected(column.type()), value)));
        }
    }

    private String expected(String path, String what, Object value) {
        return model + "." + path + " expects " + what + " and got " + PlainValue.found(value)
                + (value instanceof CharSequence || value instanceof Number ? " that is none." : ".");
    }

    private String unknown(String around, String name) {
        List<String> names = names(around);
        return model + " has no property \"" + around + shown(name) + "\". "
                + Nearest.to(name, names)
                        .map(near -> "Did you mean \"" + around + near + "\"?")
                        .orElseGet(() -> names.isEmpty() ? "It has none." : "It has " + list(names) + ".");
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /** The names that may stand at one level. */
    private List<String> names(String around) {
        return columns.keySet().stream()
                .filter(field -> field.startsWith(around))
                .map(field -> field.substring(around.length()).split("\\.", 2)[0])
                .distinct()
                .toList();
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
