package io.rowloom.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of all that Rowloom throws. Every kind is a final class of this sealed tree, so that a {@code switch} over
 * the kinds is checked by the compiler. {@link #getMessage()} is for developers; {@link #userMessage()} holds neither
 * SQL nor values and may be shown to a client. Bad values in a row or a patch are the one exception to the tree: they
 * are reported by Jakarta's own {@code jakarta.validation.ConstraintViolationException}, all of them at once.
 */
public abstract sealed class RowloomException extends RuntimeException
        permits CheckViolationException,
                CommitOutcomeUnknownException,
                ConnectionException,
                ForeignKeyViolationException,
                InterruptedOperationException,
                LockTimeoutException,
                MisuseException,
                NonUniqueResultException,
                NotNullViolationException,
                OptimisticLockException,
                PoolTimeoutException,
                QueryTimeoutException,
                RecordNotFoundException,
                RelationNotLoadedException,
                SchemaException,
                SerializationConflictException,
                StaleRowException,
                StorageFullException,
                TransactionDoomedException,
                UniqueViolationException,
                UnsupportedFeatureException,
                ValueOutOfRangeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    protected RowloomException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }

    /**
     * Says whether running the whole transaction again may succeed without any change to the program.
     *
     * @return true for lost races and time-outs
     */
    public boolean retryable() {
        return false;
    }

    /**
     * Says what is known about the effect of the failed call.
     *
     * @return {@link Outcome#NOT_APPLIED} unless the kind says otherwise
     */
    public Outcome outcome() {
        return Outcome.NOT_APPLIED;
    }

    /**
     * Gives one sentence for the client of a service: no SQL, no values, no names of tables.
     *
     * @return the sentence, never empty
     */
    public abstract String userMessage();
}
