package io.rowloom.differential.condition;

import io.rowloom.Table;
import io.rowloom.differential.expression.Calculated;
import io.rowloom.differential.expression.Chosen;
import io.rowloom.differential.expression.Either;
import io.rowloom.differential.expression.Measured;
import io.rowloom.differential.expression.MemberCount;
import io.rowloom.differential.expression.Sign;
import io.rowloom.differential.expression.Via;
import io.rowloom.differential.expression.Worded;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.table.Members;
import io.rowloom.differential.table.One;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Draw;
import io.rowloom.query.ComparableExpression;
import io.rowloom.query.NumericExpression;
import io.rowloom.query.TextExpression;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws values of the rows of a table: columns, what is computed of them, and values of other rows.
 *
 * @param <T> the table
 */
public final class Values<T extends Table<?>> {

    private static final int TRIES = 8;
    private static final int LONGEST = 4;

    private final TableSpec<T> table;
    private final SplittableRandom random;

    Values(TableSpec<T> table, SplittableRandom random) {
        this.table = table;
        this.random = random;
    }

    Field<T, ?> field() {
        return Draw.from(random, table.fields());
    }

    /**
     * Draws a value whose computing cannot fail.
     *
     * @param depth how many levels of values in one another it may have
     * @return the value
     */
    public Expr<T, ?> draw(int depth) {
        for (int i = 0; i < TRIES; i++) {
            Expr<T, ?> drawn = risky(depth);
            if (!drawn.isRisky()) {
                return drawn;
            }
        }
        return field();
    }

    /**
     * Draws a value; computing it may leave a range.
     *
     * @param depth how many levels of values in one another it may have
     * @return the value
     */
    public Expr<T, ?> risky(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return field();
        }
        return switch (random.nextInt(8)) {
            case 0 -> elsewhere(depth);
            case 1 -> table.members().isEmpty() ? risky(depth - 1) : count(Draw.from(random, table.members()));
            default -> computed(risky(depth - 1), depth);
        };
    }

    private Expr<T, ?> elsewhere(int depth) {
        return table.ones().isEmpty() ? risky(depth - 1) : via(Draw.from(random, table.ones()), depth);
    }

    private <R extends Table<?>> Expr<T, ?> via(One<T, R> step, int depth) {
        return via(step, new Values<>(step.target().get(), random).risky(depth - 1));
    }

    private static <T extends Table<?>, R extends Table<?>, V> Expr<T, V> via(One<T, R> step, Expr<R, V> end) {
        return new Via<>(step, end);
    }

    private static <T extends Table<?>, R extends Table<?>> Expr<T, Long> count(Members<T, R> members) {
        return new MemberCount<>(members);
    }

    private <V> Expr<T, V> computed(Expr<T, V> expr, int depth) {
        return switch (expr.api()) {
            case TextExpression<?> text
            when random.nextInt(3) > 0 -> Conditions.sameType(worded(Conditions.sameType(expr)));
            case NumericExpression<T, ?> number when random.nextInt(3) > 0 -> calculated(expr);
            default -> either(expr, depth);
        };
    }

    private Expr<T, ?> worded(Expr<T, String> text) {
        return switch (random.nextInt(6)) {
            case 0 -> new Measured<>(text);
            case 1 -> new Worded<>(text, new Worded.How.Followed<>(text.domain().pick(random)));
            case 2 -> text(text);
            case 3 -> new Worded<>(text, new Worded.How.Cut<>(1 + random.nextInt(LONGEST), random.nextInt(LONGEST)));
            default -> new Worded<>(text, new Worded.How.Folded<>(random.nextBoolean()));
        };
    }

    private Expr<T, String> text(Expr<T, String> text) {
        Expr<T, String> end = alike(text);
        return new Worded<>(text, new Worded.How.Joined<>(end));
    }

    private <V> Expr<T, V> calculated(Expr<T, V> left) {
        Sign sign = Draw.from(random, Sign.of(left.api().type().kind()));
        return random.nextBoolean()
                ? new Calculated<>(left, sign, null, left.domain().pick(random))
                : new Calculated<>(left, sign, alike(left), null);
    }

    private <V> Expr<T, V> either(Expr<T, V> first, int depth) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return new Chosen<>(new Conditions<>(table, random).draw(depth - 1), first, alike(first));
        }
        if (kind < 3 && first.api() instanceof ComparableExpression) {
            Either.How how = kind == 1 ? Either.How.GREATEST : Either.How.LEAST;
            return new Either<>(how, first, alike(first), null);
        }
        return random.nextBoolean()
                ? new Either<>(Either.How.COALESCE, first, null, first.domain().pick(random))
                : new Either<>(Either.How.COALESCE, first, alike(first), null);
    }

    /** A column of the very type of an expression, or that one again; decimals of two sizes do not meet. */
    private <V> Expr<T, V> alike(Expr<T, V> expr) {
        List<Field<T, ?>> alike = table.fields().stream()
                .filter(field -> field.column().type().equals(expr.api().type()))
                .filter(field -> face(field) == face(expr))
                .toList();
        return alike.isEmpty() ? expr : Conditions.sameType(Draw.from(random, alike));
    }

    private static int face(Expr<?, ?> expr) {
        return switch (expr.api()) {
            case TextExpression<?> text -> 0;
            case NumericExpression<?, ?> number -> 1;
            case ComparableExpression<?, ?> ordered -> 2;
            default -> 3;
        };
    }
}
