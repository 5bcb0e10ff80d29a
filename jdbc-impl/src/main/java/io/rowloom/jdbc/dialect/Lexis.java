package io.rowloom.jdbc.dialect;

/**
 * How a database reads the text of a statement, where databases differ.
 *
 * @param nestedComments whether a comment may stand inside of a comment
 * @param brackets whether {@code [name]} is a quoted name
 * @param dollars whether {@code $$text$$} is a text
 * @param tags what PostgreSQL has besides: {@code $tag$text$tag$}, {@code E'text'} with backslashes, {@code $1} for a
 *     parameter, and operators with a question mark, which is written twice
 */
public record Lexis(boolean nestedComments, boolean brackets, boolean dollars, boolean tags) {

    /** SQLite takes the brackets and back quotes of other databases for quotes. */
    public static final Lexis SQLITE = new Lexis(false, true, false, false);

    /** H2 follows the standard. */
    public static final Lexis H2 = new Lexis(true, false, true, false);

    /** MariaDB follows the standard in the session that Rowloom sets. */
    public static final Lexis MARIADB = new Lexis(false, false, false, false);

    /** PostgreSQL follows the standard and goes beyond it. */
    public static final Lexis POSTGRES = new Lexis(true, false, true, true);
}
