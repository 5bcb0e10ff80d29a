package io.rowloom.tutorial.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.error.RowloomException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Holds what a page says about an error against the error itself. */
final class ErrorPage {

    private static final Path PAGES = Path.of("../docs/reference/errors");

    private ErrorPage() {}

    /** Runs the call, which must fail so, and holds its error against the page. */
    static <E extends RowloomException> E provoked(Class<E> kind, ThrowingCallable call) throws IOException {
        E error = catchThrowableOfType(kind, call);
        assertThat(error).as("what the call throws").isNotNull();
        isAsItsPageSays(error);
        return error;
    }

    /** The facts in the table of the page are those of the error. */
    static void isAsItsPageSays(RowloomException error) throws IOException {
        assertThat(fact(error, "retryable()")).isEqualTo(error.retryable() ? "yes" : "no");
        assertThat(fact(error, "outcome()")).contains("`" + error.outcome() + "`");
        assertThat(fact(error, "userMessage()")).contains("\"" + error.userMessage() + "\"");
    }

    private static String fact(RowloomException error, String method) throws IOException {
        String kind = error.getClass().getSimpleName();
        String row = "| `" + method + "` | ";
        return Files.readAllLines(PAGES.resolve(kind + ".md")).stream()
                .filter(line -> line.startsWith(row))
                .map(line -> line.substring(row.length(), line.length() - " |".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page of " + kind + " has no row for " + method));
    }
}
