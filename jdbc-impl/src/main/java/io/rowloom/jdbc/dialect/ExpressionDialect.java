package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.Parameter;
import io.rowloom.query.Operation;
import io.rowloom.state.ColumnType;
import java.util.List;

/** The words of one database for values that are computed. */
public interface ExpressionDialect {

    /**
     * A value from which another is computed.
     *
     * @param text its words
     * @param type its type
     * @param computed whether it is computed itself, so that it may be greater than its type
     */
    record Operand(String text, ColumnType<?> type, boolean computed) {}

    /**
     * A function whose arguments are parameters.
     *
     * @param before the words before the text
     * @param after the words behind it, with the placeholders
     * @param parameters what the placeholders stand for
     */
    record Call(String before, String after, List<Parameter> parameters) {

        /**
         * Writes the call.
         *
         * @param text the words for the text
         * @return the expression
         */
        public String of(String text) {
            return before + text + after;
        }
    }

    /**
     * Writes the placeholder of a value from which another is computed.
     *
     * @param type the type of the value
     * @return the words, with one placeholder
     */
    String literal(ColumnType<?> type);

    /**
     * Computes with two numbers (rules N01, N02, N04, N05, N08, N18). Each operand is written once.
     *
     * @param left the first
     * @param sign what is done
     * @param right the second
     * @return the words
     */
    String calculation(Operand left, Operation.Arithmetic sign, Operand right);

    /**
     * Changes the letters of ASCII (rule T15).
     *
     * @param text the text
     * @param letters to what
     * @return the words
     */
    String folded(String text, Operation.Letters letters);

    /**
     * Counts code points (rule T12).
     *
     * @param text the text
     * @return the words
     */
    String length(String text);

    /**
     * Takes a part of a text, in code points (rule T20).
     *
     * @param start from 1
     * @param length 0 or more
     * @return the call
     */
    Call substring(int start, int length);

    /**
     * Takes the greater or smaller of two values, nothing where either is absent (rule L11).
     *
     * @param which which one
     * @param first the first
     * @param second the second
     * @return the words
     */
    String extreme(Operation.Extreme which, String first, String second);

    /**
     * Says whether {@link #extreme} writes its two values twice, in their order and again.
     *
     * @return true where the database leaves out what is absent
     */
    default boolean repeatsExtremes() {
        return false;
    }

    /**
     * Makes one value of many (rules N10, N11, N12, L05, L06, T21).
     *
     * @param summary what is made
     * @param of the value of each row
     * @param result the type of the result
     * @return the words
     */
    String aggregate(Operation.Summary summary, Operand of, ColumnType<?> result);

    /**
     * Gives the sign of a comparison in which two absent values are equal (rule L08).
     *
     * @return the sign
     */
    String sameSign();
}
