package io.rowloom.query;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a value is computed from the columns of a row: the inner nodes of an expression, a sealed tree of records beside
 * that of {@link Condition}. One walk makes SQL of it, another computes it in memory. What a program holds is a
 * {@link Computed} with an operation inside, which knows the type of the result.
 */
public sealed interface Operation {

    /** What is done with two numbers. */
    enum Arithmetic {
        /** The sum. */
        PLUS,
        /** The difference. */
        MINUS,
        /** The product. */
        TIMES,
        /** The quotient; of whole numbers without its fraction, towards zero (rule N04); nothing for a divisor of zero (rule N05). */
        DIVIDED_BY,
        /** What division leaves of a whole number, with the sign of the dividend (rule N04); nothing for a divisor of zero. */
        REMAINDER
    }

    /** Which letters a text gets. */
    enum Letters {
        /** The 26 small letters of ASCII. */
        LOWER,
        /** The 26 capital letters of ASCII. */
        UPPER
    }

    /** Which of two values is taken. */
    enum Extreme {
        /** The greater one. */
        GREATEST,
        /** The smaller one. */
        LEAST
    }

    /** What is made of the values of many rows. */
    enum Summary {
        /** How many rows there are, or how many of them have a value. */
        COUNT,
        /** How many different values there are (rule T21). */
        COUNT_DISTINCT,
        /** The sum (rules N11, N12). */
        SUM,
        /** The average, a double (rule N10). */
        AVERAGE,
        /** The smallest value. */
        MINIMUM,
        /** The greatest value. */
        MAXIMUM
    }

    /**
     * Two numbers made one. Whole numbers are computed in 64 bits, decimals exactly, with the scale of the left one.
     *
     * @param left the first
     * @param sign what is done
     * @param right the second
     */
    record Calculation(Expression<?, ?> left, Arithmetic sign, Expression<?, ?> right) implements Operation {
        /**
         * Checks that nothing is null.
         *
         * @param left the first
         * @param sign what is done
         * @param right the second
         */
        public Calculation {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(sign, "sign");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * A text with its letters of ASCII changed (rule T15).
     *
     * @param text the text
     * @param letters to what
     */
    record Folding(Expression<?, ?> text, Letters letters) implements Operation {}

    /**
     * The number of code points of a text (rule T12).
     *
     * @param text the text
     */
    record Length(Expression<?, ?> text) implements Operation {}

    /**
     * Two texts, one behind the other; nothing where either is absent (rule T19).
     *
     * @param first the first
     * @param second the second
     */
    record Concatenation(Expression<?, ?> first, Expression<?, ?> second) implements Operation {}

    /**
     * A part of a text, counted in code points (rule T20).
     *
     * @param text the text
     * @param start the place of the first code point, from 1
     * @param length the most code points, 0 or more
     */
    record Substring(Expression<?, ?> text, int start, int length) implements Operation {}

    /**
     * The first value that is there.
     *
     * @param first is taken where it is there
     * @param second is taken else
     */
    record Coalescence(Expression<?, ?> first, Expression<?, ?> second) implements Operation {}

    /**
     * One of two values, as a condition says; the second one also where the condition is unknown.
     *
     * @param condition what decides
     * @param then the value where it is true
     * @param otherwise the value elsewhere
     */
    record Choice(Condition<?> condition, Expression<?, ?> then, Expression<?, ?> otherwise) implements Operation {}

    /**
     * The greater or smaller of two values; nothing where either is absent (rule L11).
     *
     * @param which which one
     * @param first the first
     * @param second the second
     */
    record Comparison(Extreme which, Expression<?, ?> first, Expression<?, ?> second) implements Operation {}

    /**
     * A value of the caller's, the same for all rows.
     *
     * @param value the value
     */
    record Constant(Literal<?, ?> value) implements Operation {}

    /**
     * A value of another row, found along references; nothing where a reference on the way is absent.
     *
     * @param steps the references, the first one from the row that is asked about
     * @param end what is taken from the row at the end
     */
    record Path(List<ToOne<?, ?>> steps, Expression<?, ?> end) implements Operation {
        /**
         * Copies the list.
         *
         * @param steps the references
         * @param end what is taken
         */
        public Path {
            steps = List.copyOf(steps);
            Objects.requireNonNull(end, "end");
        }
    }

    /**
     * The number of rows on the many side of a relation.
     *
     * @param steps the references to the row whose relation it is; empty for the row that is asked about
     * @param relation the relation
     */
    record RowCount(List<ToOne<?, ?>> steps, ToMany<?, ?> relation) implements Operation {
        /**
         * Copies the list.
         *
         * @param steps the references
         * @param relation the relation
         */
        public RowCount {
            steps = List.copyOf(steps);
            Objects.requireNonNull(relation, "relation");
        }
    }

    /**
     * One value made of many rows: of all that are found, or of those of a group. Rows without a value are skipped (rule L05).
     *
     * @param summary what is made
     * @param of the value of each row; null only for a count of rows
     */
    record Aggregation(Summary summary, @Nullable Expression<?, ?> of) implements Operation {
        /**
         * Checks that a value is given where one is needed.
         *
         * @param summary what is made
         * @param of the value of each row, or null
         */
        public Aggregation {
            if (summary != Summary.COUNT) {
                Objects.requireNonNull(of, "of");
            }
        }
    }

    /**
     * Gives the expressions that an operation is made of, those at the end of a path left out: they belong to another
     * table.
     *
     * @return the expressions about the same row
     */
    default List<Expression<?, ?>> operands() {
        return switch (this) {
            case Calculation it -> List.of(it.left, it.right);
            case Folding it -> List.of(it.text);
            case Length it -> List.of(it.text);
            case Concatenation it -> List.of(it.first, it.second);
            case Substring it -> List.of(it.text);
            case Coalescence it -> List.of(it.first, it.second);
            case Choice it -> List.of(it.then, it.otherwise);
            case Comparison it -> List.of(it.first, it.second);
            case Constant it -> List.of(it.value);
            case Path it -> List.of();
            case RowCount it -> List.of();
            case Aggregation it -> it.of == null ? List.of() : List.of(it.of);
        };
    }
}
