package io.rowloom.differential.condition;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.table.Members;
import io.rowloom.differential.table.One;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Draw;
import io.rowloom.query.ComparableExpression;
import io.rowloom.query.TextExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws conditions on a table.
 *
 * @param <T> the table
 */
public final class Conditions<T extends Table<?>> {

    /** How many levels of computed values in one another there are. */
    private static final int EXPRESSIONS = 3;

    private final TableSpec<T> table;
    private final SplittableRandom random;
    private final Values<T> values;

    /**
     * Draws from a source.
     *
     * @param table the table
     * @param random the source
     */
    public Conditions(TableSpec<T> table, SplittableRandom random) {
        this.table = table;
        this.random = random;
        this.values = new Values<>(table, random);
    }

    /**
     * Draws a condition.
     *
     * @param depth how many levels of conditions in one another it may have
     * @return the condition
     */
    public Cond<T> draw(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(values.draw(random.nextInt(EXPRESSIONS)));
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Opposite<>(draw(depth - 1));
            case 5 -> table.members().isEmpty() ? draw(depth - 1) : some(Draw.from(random, table.members()), depth);
            case 6 -> table.ones().isEmpty() ? draw(depth - 1) : sought(Draw.from(random, table.ones()), depth);
            case 1, 2 -> new Junction<>(draw(depth - 1), true, draw(depth - 1));
            default -> new Junction<>(draw(depth - 1), false, draw(depth - 1));
        };
    }

    /**
     * Draws an expression.
     *
     * @return the expression
     */
    public Expr<T, ?> expression() {
        return values.draw(random.nextInt(EXPRESSIONS));
    }

    /**
     * Draws a condition on one value, whose computing may leave a range.
     *
     * @return the condition
     */
    public Cond<T> risky() {
        return compared(values.risky(EXPRESSIONS));
    }

    /**
     * Draws a value of the very type of a column.
     *
     * @param field the column
     * @return a value for it, computed or of another column
     * @param <V> the type
     */
    public <V> Expr<T, V> like(Field<T, V> field) {
        for (int i = 0; i < EXPRESSIONS * EXPRESSIONS; i++) {
            Expr<T, ?> drawn = values.risky(EXPRESSIONS);
            if (drawn.api().type().equals(field.column().type())) {
                return sameType(drawn);
            }
        }
        return alike(field);
    }

    /**
     * No row of a table refers to the row.
     *
     * @param table the table
     * @param one a reference of the table to itself
     * @return the condition
     * @param <T> the class of the rows
     */
    public static <T extends Table<?>> Cond<T> unreferenced(TableSpec<T> table, One<T, ?> one) {
        return unreferenced(table, table.id(), key(table, one));
    }

    private static <T extends Table<?>, V> Cond<T> unreferenced(TableSpec<T> table, Expr<T, V> id, Expr<T, ?> key) {
        return new Sought<>(id, table, sameType(key), new Missing<>(key, true), true);
    }

    private static <T extends Table<?>> Expr<T, ?> key(TableSpec<T> table, One<T, ?> one) {
        return table.fields().stream()
                .filter(field -> field.column().field().equals(one.relation().field()))
                .findFirst()
                .orElseThrow();
    }

    private <R extends Table<?>> Cond<T> some(Members<T, R> members, int depth) {
        Conditions<R> inner = new Conditions<>(members.target().get(), random);
        return new Some<>(members, random.nextInt(4) == 0 ? null : inner.draw(depth - 1), random.nextBoolean());
    }

    private <R extends Table<?>> Cond<T> sought(One<T, R> one, int depth) {
        TableSpec<R> other = one.target().get();
        Expr<T, ?> key = key(table, one);
        Cond<R> where = random.nextInt(4) == 0 ? null : new Conditions<>(other, random).draw(depth - 1);
        return sought(key, other, other.id(), where);
    }

    private <R extends Table<?>, V> Cond<T> sought(
            Expr<T, V> key, TableSpec<R> other, Field<R, ?> id, @Nullable Cond<R> where) {
        return new Sought<>(key, other, sameType(id), where, random.nextBoolean());
    }

    private <V> Cond<T> leaf(Expr<T, V> expr) {
        boolean opposite = random.nextBoolean();
        return switch (random.nextInt(10)) {
            case 0 -> new Missing<>(expr, opposite);
            case 1 -> new Listed<>(expr, some(expr), random.nextInt(4) == 0, opposite);
            case 2 -> expr.api() instanceof ComparableExpression ? between(expr) : compared(expr);
            case 3, 4 -> pattern(expr);
            case 5 -> beside(expr);
            case 6 -> distinct(expr);
            default -> compared(expr);
        };
    }

    private <V> Cond<T> compared(Expr<T, V> expr) {
        return new Compared<>(expr, comparison(expr), expr.domain().pick(random));
    }

    private Comparison comparison(Expr<T, ?> expr) {
        List<Comparison> possible = Comparison.of(expr.api());
        return Draw.from(random, possible);
    }

    private <V> Cond<T> between(Expr<T, V> expr) {
        return new Between<>(expr, expr.domain().pick(random), expr.domain().pick(random));
    }

    private <V> List<V> some(Expr<T, V> expr) {
        List<V> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(expr.domain().pick(random));
        }
        return some;
    }

    /** Columns of one type are compared with one another; decimals of two sizes are not, see the limitations of SQLite. */
    private <V> Cond<T> beside(Expr<T, V> expr) {
        return new ComparedFields<>(expr, comparison(expr), alike(expr));
    }

    private <V> Expr<T, V> alike(Expr<T, V> expr) {
        List<Field<T, ?>> alike = table.fields().stream()
                .filter(field -> field.column().type().equals(expr.api().type()))
                .toList();
        return alike.isEmpty() ? expr : sameType(Draw.from(random, alike));
    }

    private <V> Cond<T> distinct(Expr<T, V> expr) {
        return switch (random.nextInt(3)) {
            case 0 -> new Distinct<>(expr, null, null);
            case 1 -> new Distinct<>(expr, null, expr.domain().pick(random));
            default -> new Distinct<>(expr, alike(expr), null);
        };
    }

    private Cond<T> pattern(Expr<T, ?> expr) {
        if (!(expr.api() instanceof TextExpression)) {
            return compared(expr);
        }
        Expr<T, String> text = sameType(expr);
        Pattern.Call call = Draw.from(random, List.of(Pattern.Call.values()));
        return new Pattern<>(text, call, call.takesPattern() ? drawPattern(text) : piece(text));
    }

    @SuppressWarnings("unchecked") // its column has the type of the other, or is one of texts
    static <T, V> Expr<T, V> sameType(Expr<T, ?> expr) {
        return (Expr<T, V>) expr;
    }

    private String drawPattern(Expr<T, String> text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            pattern.append(
                    switch (random.nextInt(5)) {
                        case 0 -> "_";
                        case 1 -> "%";
                        case 2 -> Draw.from(random, List.of("!%", "!_", "!!"));
                        default -> escaped(piece(text));
                    });
        }
        return pattern.toString();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private String piece(Expr<T, String> text) {
        int[] points = text.domain().pick(random).codePoints().limit(3).toArray();
        return new String(points, 0, random.nextInt(points.length + 1));
    }
}
