package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.dialect.Lexis;
import io.rowloom.jdbc.raw.SqlText.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a statement as far as it takes to know its placeholders and its end: texts, quoted names and comments
 * are skipped, casts by {@code ::} are no names, and a second statement is refused. What else it says, the database
 * judges.
 */
public final class SqlReader {

    private final String text;
    private final Lexis lexis;
    private final Statements statements = new Statements();
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int wordsFrom;
    private int end = -1;

    private SqlReader(String text, Lexis lexis) {
        this.text = text;
        this.lexis = lexis;
    }

    /**
     * Reads a statement.
     *
     * @param text the text
     * @param lexis how the database reads it
     * @return the statement in pieces
     * @throws MisuseException if there is no statement, or more than one, or one that is not for raw SQL
     */
    public static SqlText read(String text, Lexis lexis) {
        return new SqlReader(text, lexis).read();
    }

    private SqlText read() {
        while (at < text.length()) {
            step(text.charAt(at));
        }
        words(end < 0 ? text.length() : end);
        return new SqlText(text, pieces, statements.kind(), statements.givesRows());
    }

    private void step(char c) {
        if (Character.isWhitespace(c)) {
            at++;
        } else if (startsWith("--")) {
            skipTo("\n", 2);
        } else if (startsWith("/*")) {
            skipComment();
        } else if (end >= 0) {
            throw new MisuseException(
                    "sql(…) takes one statement, and found another one behind the first semicolon. Send"
                            + " them one by one, in a transaction where they belong together.");
        } else {
            token(c);
        }
    }

    private void token(char c) {
        switch (c) {
            case '\'', '"', '`' -> skipQuoted(c);
            case ';' -> end = at++;
            case '?' -> position();
            case ':' -> colon();
            default -> other(c);
        }
    }

    private void other(char c) {
        if (lexis.tags() && special(c)) {
            statements.sign(c);
        } else if (c == '[' && lexis.brackets()) {
            skipTo("]", 1);
        } else if (lexis.dollars() && startsWith("$$")) {
            skipTo("$$", 2);
        } else if (Character.isJavaIdentifierStart(c) || Character.isDigit(c)) {
            int from = at;
            skipWord();
            statements.word(text.substring(from, at));
        } else {
            statements.sign(c);
            at++;
        }
    }

    /** Skips what only PostgreSQL reads as one thing, if it stands here. */
    private boolean special(char c) {
        if ((c == 'E' || c == 'e') && text.startsWith("'", at + 1)) {
            skipEscaped();
            return true;
        }
        int tag = c == '$' ? text.indexOf('$', at + 1) : -1;
        if (tag > 0 && isTag(text.substring(at + 1, tag))) {
            skipTo(text.substring(at, tag + 1), tag + 1 - at);
            return true;
        }
        if (c == '$' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            throw new MisuseException(
                    "a placeholder is ? or :name, and sql(…) found one of the database's own kind, such"
                            + " as $1. Write it as :name.");
        }
        return false;
    }

    private static boolean isTag(String word) {
        return word.isEmpty()
                || (!Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isJavaIdentifierPart));
    }

    private void skipEscaped() {
        at += 2;
        while (at < text.length() && text.charAt(at) != '\'') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
    }

    private void skipWord() {
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
    }

    private void position() {
        if (lexis.tags() && startsWith("??")) {
            at += 2; // an operator, which the driver reads so too
            return;
        }
        if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            throw new MisuseException(
                    "a placeholder is ? or :name, and sql(…) found a question mark with a number. Leave"
                            + " the number out, or use names where a value is needed twice.");
        }
        words(at);
        pieces.add(new SqlText.Position());
        wordsFrom = ++at;
        statements.sign('?');
    }

    private void colon() {
        int from = ++at;
        if (startsWith(":")) {
            at++;
        } else if (at < text.length() && Character.isJavaIdentifierStart(text.charAt(at))) {
            words(from - 1);
            skipWord();
            pieces.add(new SqlText.Name(text.substring(from, at)));
            wordsFrom = at;
        }
        statements.sign(':');
    }

    private void words(int to) {
        if (to > wordsFrom) {
            pieces.add(new SqlText.Words(text.substring(wordsFrom, to)));
        }
    }

    private boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /** A quote inside of quotes is written twice, which reads like two quoted texts in a row. */
    private void skipQuoted(char quote) {
        skipTo(String.valueOf(quote), 1);
        statements.sign(quote);
    }

    private void skipTo(String closing, int from) {
        int found = text.indexOf(closing, at + from);
        at = found < 0 ? text.length() : found + closing.length();
    }

    private void skipComment() {
        at += 2;
        int open = 1;
        while (open > 0 && at < text.length()) {
            if (startsWith("*/")) {
                open--;
                at += 2;
            } else if (lexis.nestedComments() && startsWith("/*")) {
                open++;
                at += 2;
            } else {
                at++;
            }
        }
    }
}
