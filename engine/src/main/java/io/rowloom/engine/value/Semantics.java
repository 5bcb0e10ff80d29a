package io.rowloom.engine.value;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition.Operator;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.relation.OnDelete;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the store means by its words, one small function for each decision that a rule is about. There is one meaning,
 * {@link #PORTABLE}. The tests break one function at a time and prove that the suite of rules notices.
 */
public interface Semantics {

    /** The meaning that all stores share. */
    Semantics PORTABLE = new Semantics() {};

    /**
     * Orders values; equal are those of which neither comes first.
     *
     * @param kind their kind
     * @return the order
     */
    default Comparator<Object> order(Kind kind) {
        return Ordering.of(kind);
    }

    /**
     * Compares two values; with a null the answer is open (rule L03).
     *
     * @param order the order of their kind
     * @param left a value or null
     * @param operator how
     * @param right a value or null
     * @return the answer
     */
    default Truth compared(Comparator<Object> order, @Nullable Object left, Operator operator, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        int side = order.compare(left, right);
        return Truth.of(
                switch (operator) {
                    case EQ -> side == 0;
                    case NE -> side != 0;
                    case LT -> side < 0;
                    case LE -> side <= 0;
                    case GT -> side > 0;
                    case GE -> side >= 0;
                });
    }

    /**
     * Looks a value up in a list (rules L03, L04).
     *
     * @param value a value or null
     * @param list the values of the list
     * @param withNull whether a null is in the list too
     * @return the answer
     */
    default Truth member(@Nullable Object value, Set<Object> list, boolean withNull) {
        if (list.isEmpty() && !withNull) {
            return Truth.FALSE;
        }
        if (value == null) {
            return Truth.UNKNOWN;
        }
        return list.contains(value) ? Truth.TRUE : withNull ? Truth.UNKNOWN : Truth.FALSE;
    }

    /**
     * Says whether a value is absent (rule T06: an empty text is there).
     *
     * @param value a value or null
     * @return the answer
     */
    default Truth absent(@Nullable Object value) {
        return Truth.of(value == null);
    }

    /**
     * Both hold.
     *
     * @param a the first
     * @param b the second
     * @return the answer
     */
    default Truth and(Truth a, Truth b) {
        return a.and(b);
    }

    /**
     * One holds.
     *
     * @param a the first
     * @param b the second
     * @return the answer
     */
    default Truth or(Truth a, Truth b) {
        return a.or(b);
    }

    /**
     * The opposite.
     *
     * @param truth what is turned round
     * @return the answer
     */
    default Truth not(Truth truth) {
        return truth.not();
    }

    /**
     * Compares two values, of which absent ones are equal (rule L08).
     *
     * @param order the order of their kind
     * @param left a value or null
     * @param right a value or null
     * @return the answer, never unknown
     */
    default Truth same(Comparator<Object> order, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.of(left == null && right == null);
        }
        return Truth.of(order.compare(left, right) == 0);
    }

    /**
     * Says whether the first of two values is taken (rule L12).
     *
     * @param truth what the condition says
     * @return true only where it certainly holds
     */
    default boolean chosen(Truth truth) {
        return truth == Truth.TRUE;
    }

    /**
     * Takes the first value that is there (rule L12).
     *
     * @param first a value or null
     * @param second a value or null
     * @return the first, or the second where there is no first
     */
    default @Nullable Object coalesced(@Nullable Object first, @Nullable Object second) {
        return first == null ? second : first;
    }

    /**
     * Takes the greater or smaller of two values (rule L11).
     *
     * @param order the order of their kind
     * @param which which one
     * @param a a value or null
     * @param b a value or null
     * @return the value, null where either is null
     */
    default @Nullable Object extreme(
            Comparator<Object> order, Operation.Extreme which, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        return order.compare(a, b) >= 0 == (which == Operation.Extreme.GREATEST) ? a : b;
    }

    /**
     * Orders values so that those are equal which make one group, or are given once (rule T21).
     *
     * @param kind their kind
     * @return the order of values that are there
     */
    default Comparator<Object> grouping(Kind kind) {
        return order(kind);
    }

    /**
     * Counts the rows of a group.
     *
     * @param rows how many there are
     * @return the number
     */
    default Object counted(long rows) {
        return rows;
    }

    /**
     * Makes one value of many (rules N10, N11, N12, L05, L06).
     *
     * @param summary what is made
     * @param result the type of the result
     * @param order the order of the values
     * @param values the values, some of them null
     * @return the result, a whole number as a {@link Long} unless it is one of the values; null where none is there
     */
    default @Nullable Object aggregated(
            Operation.Summary summary,
            ColumnType<?> result,
            Comparator<Object> order,
            List<? extends @Nullable Object> values) {
        List<Object> present = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return Summaries.of(summary, result, order, present);
    }

    /**
     * Computes with two numbers (rules N01, N02, N04, N05, N18).
     *
     * @param type the type of the result
     * @param left the first number
     * @param sign what is done
     * @param right the second number
     * @return the result, a whole number as a {@link Long}; null for a divisor of zero
     */
    default @Nullable Object calculated(ColumnType<?> type, Object left, Operation.Arithmetic sign, Object right) {
        return Calculation.of(type, left, sign, right);
    }

    /**
     * Changes the letters of ASCII (rule T15).
     *
     * @param text a text
     * @param letters to what
     * @return the text with them
     */
    default String folded(String text, Operation.Letters letters) {
        return Texts.folded(text, letters);
    }

    /**
     * Counts the length of a text (rule T12).
     *
     * @param text a text
     * @return how many code points it has
     */
    default long length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Puts one text behind another (rule T19).
     *
     * @param first a text or null
     * @param second a text or null
     * @return both, or null where either is null
     */
    default @Nullable String concatenated(@Nullable String first, @Nullable String second) {
        return first == null || second == null ? null : first + second;
    }

    /**
     * Takes a part of a text, in code points (rule T20).
     *
     * @param text a text
     * @param start from 1
     * @param length 0 or more
     * @return the part
     */
    default String substring(String text, int start, int length) {
        return Texts.substring(text, start, length);
    }

    /**
     * Prepares a pattern (rules T08 to T11).
     *
     * @param pattern the checked pattern
     * @param ignoreCase whether the letters of ASCII are folded
     * @return says which texts match
     */
    default Predicate<String> like(String pattern, boolean ignoreCase) {
        return LikeMatcher.of(pattern, ignoreCase);
    }

    /**
     * Takes a value for a column, or refuses it.
     *
     * @param table the table
     * @param column the column
     * @param value the value or null
     * @return what is kept
     */
    default @Nullable Object stored(TableType<?> table, TableColumn column, @Nullable Object value) {
        Limits.check(table, column, value);
        return value;
    }

    /**
     * Gives a value back from a column.
     *
     * @param column the column
     * @param value what is kept
     * @return what is read
     */
    default @Nullable Object loaded(TableColumn column, @Nullable Object value) {
        return value;
    }

    /**
     * Says whether a key may stand in one row only: not if a part of it is null (rule L02).
     *
     * @param index the index
     * @param whole whether no part of the key is null
     * @return true if it may
     */
    default boolean unique(IndexDefinition index, boolean whole) {
        return whole && index.unique();
    }

    /**
     * Says whether a reference must have its row (rules C02, C03).
     *
     * @param key the reference
     * @return true if it must
     */
    default boolean enforced(ForeignKey key) {
        return true;
    }

    /**
     * Says what a reference does when its row is deleted (rules C03, C10, C12, C16).
     *
     * @param key the reference
     * @return the action
     */
    default OnDelete.Action onDelete(ForeignKey key) {
        return key.onDelete();
    }

    /**
     * Says where rows without a value stand (rule L01).
     *
     * @param order the key of the order
     * @return true if they come first
     */
    default boolean nullsFirst(Order<?> order) {
        return order.nullsAreFirst();
    }

    /**
     * Puts rows that no order tells apart into an order that nobody can rely on (rules W10, M7).
     *
     * @param rows the rows, in the order of their ids
     * @param seed what the new order follows from
     */
    default void shuffle(List<?> rows, long seed) {
        Collections.shuffle(rows, new SplittableRandom(seed));
    }

    /**
     * Makes the next id of a table, whatever becomes of the row (rules W04, W07).
     *
     * @param last the last id that was made
     * @return the id
     */
    default long nextId(AtomicLong last) {
        return last.incrementAndGet();
    }
}
