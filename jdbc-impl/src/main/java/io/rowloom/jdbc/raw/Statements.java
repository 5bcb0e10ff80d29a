package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.raw.SqlText.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what kind of statement it is, from the words that stand in no quotes. */
final class Statements {

    private static final Set<String> READS = Set.of("SELECT", "VALUES", "TABLE");
    private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE");
    private static final Set<String> DEFINITIONS =
            Set.of("CREATE", "ALTER", "DROP", "TRUNCATE", "COMMENT", "ANALYZE", "REINDEX");

    private @Nullable String first;
    private @Nullable String main;
    private boolean writes;
    private boolean returning;
    private boolean behindParenthesis;
    private int depth;

    void sign(char sign) {
        if (sign == '(') {
            depth++;
        } else if (sign == ')') {
            depth--;
        }
        behindParenthesis = sign == '(';
    }

    void word(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean beginsPart = first == null || behindParenthesis || (depth == 0 && main == null);
        behindParenthesis = false;
        if (first == null) {
            first = upper;
        }
        if (main == null && depth == 0 && (READS.contains(upper) || WRITES.contains(upper))) {
            main = upper;
        }
        if (beginsPart && WRITES.contains(upper)) {
            writes |= !upper.equals("REPLACE") || depth == 0;
        }
        returning |= depth == 0 && upper.equals("RETURNING");
    }

    /** A statement with WITH is what its first word outside of parentheses says; one inside may write too. */
    Kind kind() {
        String word = first;
        if (word == null) {
            throw new MisuseException("sql(…) expects a statement and got an empty text.");
        }
        if (READS.contains(word) || WRITES.contains(word) || word.equals("WITH") || word.equals("EXPLAIN")) {
            return writes ? Kind.WRITE : Kind.READ;
        }
        if (DEFINITIONS.contains(word)) {
            return Kind.DEFINITION;
        }
        throw new MisuseException("sql(…) takes statements that read, write or define, and found one that begins with "
                + word + ". What changes the connection or its transaction would stay with it for others: use the calls"
                + " of Session, or a connection of your own.");
    }

    boolean givesRows() {
        boolean reads = first != null && !WRITES.contains(first) && !DEFINITIONS.contains(first);
        boolean mainWrites = main != null && WRITES.contains(main) && !"EXPLAIN".equals(first);
        return returning || (reads && !mainWrites);
    }
}
