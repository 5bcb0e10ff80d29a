package io.rowloom.jdbc.raw;

import java.util.List;

/**
 * A statement that was read once: its text between the placeholders, and what kind of statement it is.
 *
 * @param text the text as it was written
 * @param pieces the text in pieces, without a semicolon at its end
 * @param kind what it does
 * @param givesRows whether its answer is rows
 */
public record SqlText(String text, List<Piece> pieces, Kind kind, boolean givesRows) {

    /** What a statement does. */
    public enum Kind {
        /** It reads. */
        READ,
        /** It writes rows. */
        WRITE,
        /** It makes or changes tables, which belongs outside of transactions (rule X15). */
        DEFINITION
    }

    /** A part of a statement. */
    public sealed interface Piece {}

    /**
     * Text that stays as it is.
     *
     * @param text the text
     */
    public record Words(String text) implements Piece {}

    /** A question mark, which stands for the next value. */
    public record Position() implements Piece {}

    /**
     * A name behind a colon, which stands for the value of that name.
     *
     * @param name the name without its colon
     */
    public record Name(String name) implements Piece {}

    /**
     * Copies the list.
     *
     * @param text the text as it was written
     * @param pieces the text in pieces
     * @param kind what it does
     * @param givesRows whether its answer is rows
     */
    public SqlText {
        pieces = List.copyOf(pieces);
    }
}
