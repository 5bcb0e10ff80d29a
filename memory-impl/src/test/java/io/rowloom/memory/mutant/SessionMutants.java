package io.rowloom.memory.mutant;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.memory.mutant.Intercepted.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** What may go wrong above the store: in what a session does with its calls. */
final class SessionMutants {

    private SessionMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("S102", "saved records hold what was given", SessionMutants::unjoined),
                mutant("S105", "load before as does nothing", UnloadedQueries::around),
                mutant("S118", "a lock of a block that was undone counts", SessionMutants::alwaysLocked),
                Mutant.ofSession("S119", "every write is committed at once", AutoCommit::new),
                mutant("S121", "every block is run again", SessionMutants::runAgain),
                mutant("S124", "who waited too long waited for a lock", SessionMutants::otherwiseLate),
                mutant("O01", "a cancelled statement waited for a lock", SessionMutants::otherwiseLate),
                Mutant.ofDatabase("O02", "behind a cancelled statement another one is", db -> {
                    AtomicBoolean cancelled = new AtomicBoolean();
                    return Intercepted.database(db, (call, arguments) -> alsoLate(cancelled, call, arguments));
                }));
    }

    private static Mutant mutant(String rule, String name, Intercepted.Interceptor interceptor) {
        return Mutant.ofDatabase(rule, name, db -> Intercepted.database(db, interceptor));
    }

    /** Reads records again, which then hold nothing but ids. */
    private static Object unjoined(Call call, Object[] arguments) throws Throwable {
        Object result = call.proceed(arguments);
        if (!call.name().equals("saveAll")) {
            return result;
        }
        List<Object> rows = new ArrayList<>();
        for (Object row : (List<?>) result) {
            rows.add(
                    row instanceof Record && row instanceof Table<?> table
                            ? again((Session) call.target(), table)
                            : row);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // the row is of the class
    private static <T extends Table<UUID>> Object again(Session session, Table<?> row) {
        return session.getOne((Class<T>) row.getClass(), (UUID) row.id());
    }

    private static Object alwaysLocked(Call call, Object[] arguments) throws Throwable {
        return call.name().equals("requireLocked") ? null : call.proceed(arguments);
    }

    private static Object runAgain(Call call, Object[] arguments) throws Throwable {
        for (int more = call.name().endsWith("Transaction") ? 3 : 0; ; more--) {
            try {
                return call.proceed(arguments);
            } catch (SerializationConflictException e) {
                if (more <= 0) {
                    throw e;
                }
            }
        }
    }

    private static Object otherwiseLate(Call call, Object[] arguments) throws Throwable {
        try {
            return call.proceed(arguments);
        } catch (QueryTimeoutException e) {
            throw new LockTimeoutException("a lock did not come", e);
        }
    }

    private static Object alsoLate(AtomicBoolean cancelled, Call call, Object[] arguments) throws Throwable {
        if (cancelled.getAndSet(false)) {
            throw new QueryTimeoutException(
                    "a statement was cancelled too late", new MisuseException("an earlier one"));
        }
        try {
            return call.proceed(arguments);
        } catch (QueryTimeoutException e) {
            cancelled.set(true);
            throw e;
        }
    }
}
