package io.rowloom;

import io.rowloom.error.MisuseException;
import io.rowloom.state.HiddenState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;

/**
 * Lets the rows of a table count how often they were written, so that of two programs that change one row at the same
 * time the later one hears of it, instead of overwriting what the other did (rules X08, X09).
 * <pre>{@code
 * public class Account extends Model implements UuidTable<Account>, OptimisticLock {
 *     public long balance;
 * }
 *
 * Account account = db.getOne(Account.class, id);
 * account.balance -= 10;
 * account = account.save(db);      // OptimisticLockException if somebody saved it since it was read
 * }</pre>
 * The table has a column {@code version}, which is no field of a class: it is 1 after the insert, and every update adds 1, also one
 * by condition. A row is written and deleted only while the stored version is the one that was read. After a lost race
 * read the row again and repeat the change: {@link Session#refresh}, {@link SaveOptions#retry}, or from the beginning
 * {@link Session#modify}, which locks the row and does not lose.
 *
 * <p>A record carries the version as a component of this very type; a new one has 0:
 * <pre>{@code
 * record Account(UUID id, long balance, long version, @Nullable Instant createdAt, @Nullable Instant updatedAt)
 *         implements UuidTable<Account>, OptimisticLock {}
 * }</pre>
 */
public interface OptimisticLock {

    /**
     * Tells how often the row was written when it was read or saved last.
     *
     * @return 1 for a row that was inserted and never changed, 0 for a new one
     */
    default long version() {
        if (this instanceof Stateful stateful) {
            Snapshot known = HiddenState.lastKnown(stateful);
            return known == null ? 0 : known.version();
        }
        throw new MisuseException(
                getClass().getSimpleName()
                        + " implements OptimisticLock and keeps no state. Let it extend Model, or make it a record that is a table.");
    }
}
