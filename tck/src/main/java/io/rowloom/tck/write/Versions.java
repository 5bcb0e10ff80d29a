package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.OptimisticLock;
import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.NumericColumn;
import io.rowloom.tck.model.Account;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Isolation;
import java.util.Optional;

/** What the rules about versions have in common. */
final class Versions {

    private Versions() {}

    /** A stored row with a balance of 10. */
    static <T extends Table<?>> T stored(World world, Kind<Account, T> kind) throws Exception {
        String number = world.words().word();
        return kind.stored(world, account -> {
            account.number = number;
            account.balance = 10;
        });
    }

    static long of(Object row) {
        if (row instanceof OptimisticLock counted) {
            return counted.version();
        }
        throw new AssertionError(row.getClass() + " has no version");
    }

    @SuppressWarnings("unchecked") // every table of these rules has the column
    static <T> NumericColumn<T, Long> column(Kind<?, ? extends T> kind) {
        return (NumericColumn<T, Long>) ModelTypes.table((Class<T>) kind.type()).fields().stream()
                .filter(column -> column.field().equals("version"))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else reads the row, adds to the balance and saves it. */
    static <T extends Table<?>> T savedByOther(Session session, Kind<Account, T> kind, T row) throws Exception {
        return World.elsewhere(
                () -> kind.saved(session, kind.change(kind.again(session, row), account -> account.balance += 5)));
    }

    /** The row and the version that were expected are named, and it may be tried again. */
    static OptimisticLockException lost(Table<?> row, Attempt attempt, Object... values) {
        OptimisticLockException error = Expect.thrown(OptimisticLockException.class, attempt, values);
        String message = String.valueOf(error.getMessage());
        Expect.holds("the message to name the row", message.contains(String.valueOf(row.id())));
        Expect.holds("the message to name the version", message.contains("version " + of(row)));
        Expect.holds("the message to tell the way back", message.contains("refresh"));
        Expect.holds("it may be retried", error.retryable());
        return error;
    }

    /** Begins at a level, where the store has it. */
    static Optional<Transaction> begin(Database db, Isolation level) {
        try {
            return Optional.of(db.begin(TransactionOptions.defaults().isolation(level)));
        } catch (UnsupportedFeatureException absent) {
            return Optional.empty();
        }
    }
}
