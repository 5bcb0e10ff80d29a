package io.rowloom.differential.program;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.value.Draw;
import io.rowloom.query.Expression;
import io.rowloom.query.Functions;
import io.rowloom.query.NumericExpression;
import io.rowloom.query.TextExpression;
import io.rowloom.state.ColumnType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One value made of the rows of a group.
 *
 * @param how what is made
 * @param of of which value of each row
 * @param <T> the table
 */
public record Summed<T>(How how, Expr<T, ?> of) {

    /** What is made of many values. */
    public enum How {
        /** How many rows have the value. */
        COUNT,
        /** How many different values there are. */
        COUNT_DISTINCT,
        /** The sum. */
        SUM,
        /** The average. */
        AVG,
        /** The smallest value. */
        MIN,
        /** The greatest value. */
        MAX
    }

    /** Sums of doubles depend on the order of the rows (rule N12), and so do their averages. */
    static <T> Summed<T> draw(Expr<T, ?> of, SplittableRandom random) {
        List<How> possible = new ArrayList<>(List.of(How.COUNT, How.COUNT_DISTINCT));
        Kind kind = of.api().type().kind();
        if (of.api() instanceof NumericExpression) {
            possible.addAll(List.of(How.MIN, How.MAX));
            if (kind != Kind.DOUBLE) {
                possible.addAll(List.of(How.SUM, How.AVG));
            }
        }
        if (of.api() instanceof TextExpression) {
            possible.addAll(List.of(How.MIN, How.MAX));
        }
        return new Summed<>(Draw.from(random, possible), of);
    }

    Expression<T, ?> api() {
        Expression<T, ?> value = of.api();
        return switch (how) {
            case COUNT -> Functions.count(value);
            case COUNT_DISTINCT -> Functions.countDistinct(value);
            case SUM -> sum(value);
            case AVG -> Functions.avg((NumericExpression<T, ?>) value);
            case MIN -> extreme(value, false);
            case MAX -> extreme(value, true);
        };
    }

    @SuppressWarnings("unchecked") // a decimal is one by its type
    private static <T> Expression<T, ?> sum(Expression<T, ?> value) {
        return value.type().kind() == Kind.DECIMAL
                ? Functions.sum((NumericExpression<T, BigDecimal>) value)
                : Functions.sum((NumericExpression<T, Long>) value);
    }

    @SuppressWarnings("unchecked") // a text is one by its face
    private static <T> Expression<T, ?> extreme(Expression<T, ?> value, boolean greatest) {
        return switch (value) {
            case TextExpression<?> any -> {
                TextExpression<T> text = (TextExpression<T>) any;
                yield greatest ? Functions.max(text) : Functions.min(text);
            }
            case NumericExpression<T, ?> number -> greatest ? Functions.max(number) : Functions.min(number);
            default -> throw new IllegalStateException("drawn of texts and numbers alone: " + value);
        };
    }

    List<Summed<T>> smaller() {
        List<Summed<T>> smaller = new ArrayList<>();
        of.smaller().forEach(simple -> {
            if (simple.api().getClass() == of.api().getClass()) {
                smaller.add(new Summed<>(how, simple));
            }
        });
        return smaller;
    }

    @Override
    public String toString() {
        String name = how == How.COUNT_DISTINCT ? "countDistinct" : how.name().toLowerCase(Locale.ROOT);
        return name + "(" + of + ")";
    }
}
