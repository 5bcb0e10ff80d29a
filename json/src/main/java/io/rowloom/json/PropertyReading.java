package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import io.rowloom.meta.ModelType;
import io.rowloom.meta.PlainProperties;
import io.rowloom.meta.PlainProperties.Problem;
import io.rowloom.query.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a model in a JSON object. */
final class PropertyReading {

    private static final Pattern DIGITS = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    private PropertyReading() {}

    /** Gives the values by columns, or refuses the object with all that is wrong with it. */
    static <M> Map<Column<M, ?>, @Nullable Object> columns(
            JsonParser parser, ModelType<M> model, Map<String, @Nullable Object> tree) throws IOException {
        List<Problem> problems = new ArrayList<>();
        model.fields().stream()
                .filter(column -> column.type().javaType() == Long.class)
                .forEach(column -> count(tree, column.field()));
        model.fields().stream()
                .filter(column -> column.type().javaType() == BigDecimal.class)
                .filter(column -> dropped(tree, column.field()))
                .forEach(column -> problems.add(new Problem(column.field(), rounded(model + "." + column.field()))));
        PlainProperties<M> properties = PlainProperties.of(model, tree);
        problems.addAll(properties.problems());
        if (!problems.isEmpty()) {
            throw new RefusedBodyException(parser, problems, null);
        }
        return properties.found();
    }

    static String rounded(String what) {
        return what
                + " expects a decimal as a text, such as \"12.50\", or a whole number, and got a number with a fraction:"
                + " JavaScript and others round it. Write it in quotes.";
    }

    /** A whole number that was written as a text for its digits is a number. */
    static @Nullable Object counted(@Nullable Object value) {
        return value instanceof String text && DIGITS.matcher(text).matches() ? new BigInteger(text) : value;
    }

    private static void count(Map<String, @Nullable Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.computeIfPresent(path, (name, value) -> counted(value));
        } else if (tree.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
            count(PlainTree.map(inner), path.substring(dot + 1));
        }
    }

    /** Takes a number with a fraction or an exponent out of the tree, if there is one at the path. */
    private static boolean dropped(Map<?, ?> tree, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            return tree.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                    && dropped(inner, path.substring(dot + 1));
        }
        return tree.get(path) instanceof BigDecimal && tree.remove(path) != null;
    }
}
