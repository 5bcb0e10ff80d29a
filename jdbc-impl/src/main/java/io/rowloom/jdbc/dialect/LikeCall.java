package io.rowloom.jdbc.dialect;

/**
 * How a database is asked whether a text matches a pattern.
 *
 * @param form the words
 * @param parameter the pattern in the notation of that form
 */
public record LikeCall(Form form, String parameter) {

    /** The words, with {@code %s} for the column. */
    public enum Form {
        /** The pattern as it is. */
        LIKE("%s LIKE ? ESCAPE '!'"),
        /** A pattern of the shell, which minds upper and lower case. */
        GLOB("%s GLOB ?"),
        /** A part that is looked for literally. */
        INSTR("instr(%s, ?) > 0"),
        /** The pattern and the text in small letters of ASCII. */
        FOLDED("lower(%s COLLATE \"C\") LIKE lower(? COLLATE \"C\") ESCAPE '!'"),
        /** A regular expression of Java. */
        REGEXP("%s REGEXP ?");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /**
         * Writes the question.
         *
         * @param column the quoted column
         * @return a condition with one placeholder
         */
        public String of(String column) {
            return words.formatted(column);
        }
    }
}
