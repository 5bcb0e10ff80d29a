package io.rowloom.jdbc;

import io.rowloom.jdbc.raw.SqlText;
import io.rowloom.jdbc.sql.Question;

/**
 * A statement of a program's own that is ready to be sent.
 *
 * @param question its text and values
 * @param kind what it does
 */
record RawStatement(Question question, SqlText.Kind kind) {

    boolean writes() {
        return kind != SqlText.Kind.READ;
    }

    /** Whether its first word says so: which end of a reference a database means that does not tell it. */
    boolean deletes() {
        return question.sql().strip().regionMatches(true, 0, "DELETE", 0, "DELETE".length());
    }
}
