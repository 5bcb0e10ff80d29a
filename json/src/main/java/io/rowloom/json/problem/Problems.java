package io.rowloom.json.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.Outcome;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.RelationNotLoadedException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.StorageFullException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.json.RefusedBodyException;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes problem details of exceptions: of every one of Rowloom, of constraint violations, of bodies and parameters that do not fit, and of
 * all others. It knows no library for HTTP:
 * <pre>{@code
 * Problem problem = problems.of(exception);
 * response.status(problem.status()).contentType(Problem.MEDIA_TYPE).body(json.writeValueAsString(problem));
 * }</pre>
 * What a client can do something about is told; what is a fault of the program or its database is an internal error without detail, for
 * the log to explain. Immutable; any thread may use it.
 */
public final class Problems {

    private static final URI BLANK = URI.create("about:blank");

    private final @Nullable URI pages;

    private Problems(@Nullable URI pages) {
        this.pages = pages;
    }

    /**
     * Makes one whose problems have the type {@code about:blank}.
     *
     * @return what makes problems
     */
    public static Problems create() {
        return new Problems(null);
    }

    /**
     * Makes one whose problems have links for their types.
     *
     * @param pages the place of the pages, with a slash at its end: the code of the problem is put behind it
     * @return what makes problems
     */
    public static Problems explainedAt(URI pages) {
        return new Problems(pages);
    }

    /**
     * Makes a problem of an exception.
     *
     * @param error what was thrown
     * @return the problem
     */
    public Problem of(Throwable error) {
        return switch (error) {
            case RowloomException ours -> of(ours);
            case ConstraintViolationException violations ->
                problem(Kind.VIOLATION, "the values are not as they must be", entries(violations));
            case RefusedBodyException body -> problem(Kind.BODY, "the body does not fit", entries(body));
            case RefusedParameterException parameters ->
                problem(Kind.PARAMETERS, "the parameters do not fit", parameters.entries());
            case JsonMappingException body -> problem(Kind.BODY, "the body does not fit", List.of(entry(body)));
            case JsonProcessingException text -> problem(Kind.NO_JSON, "the body is no JSON, or too large", List.of());
            default -> problem(Kind.INTERNAL, "", List.of());
        };
    }

    private Problem of(RowloomException error) {
        Kind kind = error.outcome() == Outcome.UNKNOWN ? Kind.UNKNOWN_OUTCOME : kind(error);
        String detail = kind == Kind.INTERNAL ? "" : error.userMessage();
        List<Problem.Entry> entries = fields(error).stream()
                .map(field -> new Problem.Entry(field, error.userMessage()))
                .toList();
        return new Problem(type(kind), kind.title, kind.status, detail, kind.code(), error.retryable(), entries);
    }

    private static Kind kind(RowloomException error) {
        return switch (error) {
            case RecordNotFoundException missing -> Kind.NOT_FOUND;
            case StaleRowException stale -> Kind.STALE;
            case OptimisticLockException stale -> Kind.STALE;
            case UniqueViolationException taken -> Kind.UNIQUE_VIOLATION;
            case ForeignKeyViolationException key ->
                switch (key.reason()) {
                    case MISSING_PARENT -> Kind.MISSING_PARENT;
                    case STILL_REFERENCED -> Kind.STILL_REFERENCED;
                };
            case NotNullViolationException value -> Kind.VIOLATION;
            case CheckViolationException value -> Kind.VIOLATION;
            case ValueOutOfRangeException value -> Kind.VIOLATION;
            case SerializationConflictException busy -> Kind.BUSY;
            case LockTimeoutException busy -> Kind.BUSY;
            case PoolTimeoutException busy -> Kind.BUSY;
            case QueryTimeoutException busy -> Kind.BUSY;
            case ConnectionException gone -> Kind.UNREACHABLE;
            case InterruptedOperationException stopping -> Kind.UNREACHABLE;
            case StorageFullException full -> Kind.STORAGE_FULL;
            case CommitOutcomeUnknownException unknown -> Kind.UNKNOWN_OUTCOME;
            case NonUniqueResultException fault -> Kind.INTERNAL;
            case RelationNotLoadedException fault -> Kind.INTERNAL;
            case TransactionDoomedException fault -> Kind.INTERNAL;
            case SchemaException fault -> Kind.INTERNAL;
            case UnsupportedFeatureException fault -> Kind.INTERNAL;
            case MisuseException fault -> Kind.INTERNAL;
        };
    }

    private static List<String> fields(RowloomException error) {
        return switch (error) {
            case UniqueViolationException taken -> taken.fields();
            case ForeignKeyViolationException key
            when key.reason() == ForeignKeyViolationException.Reason.MISSING_PARENT -> key.fields();
            case NotNullViolationException value -> value.violation().fields();
            case CheckViolationException value -> value.violation().fields();
            default -> List.of();
        };
    }

    private static List<Problem.Entry> entries(ConstraintViolationException error) {
        return error.getConstraintViolations().stream()
                .map(violation -> new Problem.Entry(violation.getPropertyPath().toString(), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(Problem.Entry::field).thenComparing(Problem.Entry::message))
                .toList();
    }

    private static List<Problem.Entry> entries(RefusedBodyException error) {
        return error.problems().stream()
                .map(problem -> new Problem.Entry(problem.path(), problem.message()))
                .toList();
    }

    /** The messages of Jackson have values in them, and names of classes. */
    private static Problem.Entry entry(JsonMappingException error) {
        return new Problem.Entry(RefusedBodyException.path(error), "expects another kind of value");
    }

    private Problem problem(Kind kind, String detail, List<Problem.Entry> entries) {
        return new Problem(type(kind), kind.title, kind.status, detail, kind.code(), false, entries);
    }

    private URI type(Kind kind) {
        return pages == null ? BLANK : pages.resolve(kind.code());
    }
}
