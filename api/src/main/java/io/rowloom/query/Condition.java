package io.rowloom.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a row to be found: a tree of records, immutable and shareable by threads. One walk over it makes
 * SQL, another evaluates it over rows in memory; a {@code switch} over the kinds is checked by the compiler. Conditions
 * have three values: true, false and, where a null is involved, unknown; a row is found where the condition is true.
 * <pre>{@code
 * User_.email.endsWith("@example.com").and(User_.createdAt.ge(monday))
 * }</pre>
 *
 * @param <T> the model whose rows it is about
 */
public sealed interface Condition<T> {

    /** How two values are compared. */
    enum Operator {
        /** Equal. */
        EQ,
        /** Not equal. */
        NE,
        /** Less. */
        LT,
        /** Less or equal. */
        LE,
        /** Greater. */
        GT,
        /** Greater or equal. */
        GE
    }

    /**
     * A comparison of two expressions.
     *
     * @param left the first
     * @param operator how they are compared
     * @param right the second
     * @param <T> the model
     * @param <V> the type of both
     */
    record Compare<T, V>(Expression<T, V> left, Operator operator, Expression<T, V> right) implements Condition<T> {
        /**
         * Checks that nothing is null.
         *
         * @param left the first
         * @param operator how they are compared
         * @param right the second
         */
        public Compare {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * Membership in a list.
     *
     * @param expression what is looked for
     * @param values the values, in the form of a store, without null
     * @param withNull whether a null was among them
     * @param <T> the model
     * @param <V> the type of the values
     */
    record In<T, V>(Expression<T, V> expression, List<Object> values, boolean withNull) implements Condition<T> {
        /**
         * Checks that nothing is null and copies the list.
         *
         * @param expression what is looked for
         * @param values the values
         * @param withNull whether a null was among them
         */
        public In {
            Objects.requireNonNull(expression, "expression");
            values = List.copyOf(values);
        }
    }

    /**
     * The absence of a value.
     *
     * @param expression what may be absent
     * @param <T> the model
     */
    record IsNull<T>(Expression<T, ?> expression) implements Condition<T> {
        /**
         * Checks that nothing is null.
         *
         * @param expression what may be absent
         */
        public IsNull {
            Objects.requireNonNull(expression, "expression");
        }
    }

    /**
     * Two expressions that are equal, where two absent values are equal too; never unknown (rule L08).
     *
     * @param left the first
     * @param right the second
     * @param <T> the model
     * @param <V> the type of both
     */
    record Same<T, V>(Expression<T, V> left, Expression<T, V> right) implements Condition<T> {
        /**
         * Checks that nothing is null.
         *
         * @param left the first
         * @param right the second
         */
        public Same {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * Membership in what another query gives.
     *
     * @param expression what is looked for
     * @param query where it is looked for
     * @param <T> the model
     */
    record Within<T>(Expression<T, ?> expression, Subquery.Inner query) implements Condition<T> {
        /**
         * Checks that nothing is null.
         *
         * @param expression what is looked for
         * @param query where it is looked for
         */
        public Within {
            Objects.requireNonNull(expression, "expression");
            Objects.requireNonNull(query, "query");
        }
    }

    /**
     * The existence of a row on the many side of a relation; never unknown.
     *
     * @param steps the references to the row whose relation it is; empty for the row that is asked about
     * @param relation the relation
     * @param where what must hold for the row that is looked for, or null for any row
     * @param <T> the model
     */
    record Exists<T>(
            List<ToOne<?, ?>> steps,
            ToMany<?, ?> relation,
            @Nullable Condition<?> where) implements Condition<T> {
        /**
         * Copies the list.
         *
         * @param steps the references
         * @param relation the relation
         * @param where what must hold, or null
         */
        public Exists {
            steps = List.copyOf(steps);
            Objects.requireNonNull(relation, "relation");
        }
    }

    /**
     * A text that matches a pattern.
     *
     * @param text the text
     * @param pattern the checked pattern, with {@link LikePattern#ESCAPE}
     * @param ignoreCase whether the letters of ASCII are folded
     * @param <T> the model
     */
    record Like<T>(TextExpression<T> text, String pattern, boolean ignoreCase) implements Condition<T> {
        /**
         * Checks that nothing is null.
         *
         * @param text the text
         * @param pattern the checked pattern
         * @param ignoreCase whether the letters of ASCII are folded
         */
        public Like {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(pattern, "pattern");
        }
    }

    /**
     * All parts must hold.
     *
     * @param parts two or more conditions
     * @param <T> the model
     */
    record And<T>(List<Condition<? super T>> parts) implements Condition<T> {
        /**
         * Copies the list.
         *
         * @param parts the conditions
         */
        public And {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one part must hold.
     *
     * @param parts two or more conditions
     * @param <T> the model
     */
    record Or<T>(List<Condition<? super T>> parts) implements Condition<T> {
        /**
         * Copies the list.
         *
         * @param parts the conditions
         */
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The part must be false; unknown stays unknown.
     *
     * @param part the condition
     * @param <T> the model
     */
    record Not<T>(Condition<T> part) implements Condition<T> {
        /**
         * Checks that nothing is null.
         *
         * @param part the condition
         */
        public Not {
            Objects.requireNonNull(part, "part");
        }
    }

    /**
     * Holds where this and the other condition hold. A condition on a base and one on a table made of it combine in
     * either order.
     *
     * @param other the other condition
     * @param <U> the model of the result
     * @return the condition
     */
    default <U extends T> Condition<U> and(Condition<? super U> other) {
        Objects.requireNonNull(other, "other");
        List<Condition<? super U>> parts = new ArrayList<>();
        switch (this) {
            case And<T> and -> parts.addAll(and.parts());
            default -> parts.add(this);
        }
        parts.add(other);
        return new And<>(parts);
    }

    /**
     * Holds where this or the other condition holds.
     *
     * @param other the other condition
     * @param <U> the model of the result
     * @return the condition
     */
    default <U extends T> Condition<U> or(Condition<? super U> other) {
        Objects.requireNonNull(other, "other");
        List<Condition<? super U>> parts = new ArrayList<>();
        switch (this) {
            case Or<T> or -> parts.addAll(or.parts());
            default -> parts.add(this);
        }
        parts.add(other);
        return new Or<>(parts);
    }

    /**
     * Holds where this condition is false. Where it is unknown, the result is unknown too (rule L03).
     *
     * @return the condition
     */
    default Condition<T> not() {
        return new Not<>(this);
    }
}
