package io.rowloom.jdbc.dialect;

/**
 * How a database reads the text of a statement, where databases differ.
 *
 * @param nestedComments whether a comment may stand inside of a comment
 * @param brackets whether {@code [name]} is a quoted name
 * @param dollars whether {@code $$text$$} is a text
 */
public record Lexis(boolean nestedComments, boolean brackets, boolean dollars) {

    /** SQLite takes the brackets and back quotes of other databases for quotes. */
    public static final Lexis SQLITE = new Lexis(false, true, false);

    /** H2 follows the standard. */
    public static final Lexis H2 = new Lexis(true, false, true);
}
