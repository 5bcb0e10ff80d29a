package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.jdbc.value.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts values in the place of placeholders: one question mark for a value, and one for each value of a list. */
public final class Arguments {

    /** A list without values, of which no value is an element and every value is none, also where it is null (rule L04). */
    private static final String NO_VALUES = "SELECT NULL WHERE 1 = 0";

    private static final int MOST_VALUES = 30_000;

    private final SqlText text;
    private final boolean decimalsNeedTheirColumn;
    private final StringBuilder sql = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();

    private Arguments(SqlText text, boolean decimalsNeedTheirColumn) {
        this.text = text;
        this.decimalsNeedTheirColumn = decimalsNeedTheirColumn;
    }

    /**
     * Takes values by their order.
     *
     * @param text the statement
     * @param values the values, null among them
     * @param decimalsNeedTheirColumn whether a decimal is refused that does not tell its column
     * @return the statement, ready to be sent
     * @throws MisuseException if there are more or fewer values than placeholders, or names instead
     */
    public static Question inOrder(
            SqlText text, List<? extends @Nullable Object> values, boolean decimalsNeedTheirColumn) {
        long wanted = count(text, SqlText.Position.class);
        if (count(text, SqlText.Name.class) > 0) {
            throw new MisuseException(
                    "the statement has names as placeholders, and sql(…) got values without names. Give a"
                            + " Map, or call bind(\"name\", value), and use no question mark beside names.");
        }
        if (wanted != values.size()) {
            throw new MisuseException("the statement has " + wanted + " placeholders, and sql(…) got " + values.size()
                    + " values. Give one for each question mark; a list of values is one.");
        }
        Arguments arguments = new Arguments(text, decimalsNeedTheirColumn);
        var next = values.iterator();
        return arguments.placed(piece -> next.next());
    }

    /**
     * Takes values by their names.
     *
     * @param text the statement
     * @param values the values, null among them
     * @param decimalsNeedTheirColumn whether a decimal is refused that does not tell its column
     * @return the statement, ready to be sent
     * @throws MisuseException if a name has no value, or a value no name
     */
    public static Question byName(
            SqlText text, Map<String, ? extends @Nullable Object> values, boolean decimalsNeedTheirColumn) {
        if (count(text, SqlText.Position.class) > 0) {
            throw new MisuseException(
                    "the statement has question marks as placeholders, and sql(…) got values by name. Write"
                            + " :name in the statement, or give the values in their order.");
        }
        checkNames(text, values.keySet());
        return new Arguments(text, decimalsNeedTheirColumn).placed(piece -> values.get(piece.name()));
    }

    /**
     * Refuses names that the statement does not have.
     *
     * @param text the statement
     * @param given the names that have a value
     * @throws MisuseException if a name has no value, or a value no name
     */
    private static void checkNames(SqlText text, Set<String> given) {
        Set<String> wanted = names(text);
        if (!wanted.equals(given)) {
            Set<String> missing = new java.util.TreeSet<>(wanted);
            missing.removeAll(given);
            Set<String> unknown = new java.util.TreeSet<>(given);
            unknown.removeAll(wanted);
            throw new MisuseException("the statement names other values than it got"
                    + (missing.isEmpty() ? "" : ": no value for " + missing)
                    + (unknown.isEmpty() ? "" : ": no place for " + unknown)
                    + ". Give one value for each :name of the statement.");
        }
    }

    /**
     * Lists the names in a statement.
     *
     * @param text the statement
     * @return its names
     */
    public static Set<String> names(SqlText text) {
        Set<String> names = new HashSet<>();
        for (SqlText.Piece piece : text.pieces()) {
            if (piece instanceof SqlText.Name name) {
                names.add(name.name());
            }
        }
        return names;
    }

    private static long count(SqlText text, Class<? extends SqlText.Piece> kind) {
        return text.pieces().stream().filter(kind::isInstance).count();
    }

    /** Finds the value of a placeholder. */
    @FunctionalInterface
    private interface Values {
        @Nullable
        Object of(SqlText.Name placeholder);
    }

    private Question placed(Values values) {
        for (SqlText.Piece piece : text.pieces()) {
            switch (piece) {
                case SqlText.Words words -> sql.append(words.text());
                case SqlText.Position position -> place(values.of(new SqlText.Name("")));
                case SqlText.Name name -> place(values.of(name));
            }
        }
        if (parameters.size() > MOST_VALUES) {
            throw new MisuseException("a statement takes at most " + MOST_VALUES
                    + " values, lists included, and sql(…) got " + parameters.size() + ". Ask in several calls.");
        }
        return new Question(sql.toString(), parameters);
    }

    private void place(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            sql.append(list.isEmpty() ? NO_VALUES : "?, ".repeat(list.size() - 1) + "?");
            list.forEach(each -> parameters.add(ValueTypes.parameter(each, decimalsNeedTheirColumn)));
        } else {
            sql.append('?');
            parameters.add(ValueTypes.parameter(value, decimalsNeedTheirColumn));
        }
    }
}
