package io.rowloom.engine;

import io.rowloom.IdleTransactionEvent;
import io.rowloom.IdleTransactionListener;
import io.rowloom.Options;
import io.rowloom.engine.watch.Watchdog;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Tells of transactions that stay open without a call (rule S131). There is none where nobody wants to know. */
final class IdleWatch implements AutoCloseable {

    private final long nanos;
    private final IdleTransactionListener listener;
    private final Watchdog watchdog = new Watchdog();

    private IdleWatch(Duration after, IdleTransactionListener listener) {
        this.nanos = after.toNanos();
        this.listener = listener;
    }

    static @Nullable IdleWatch of(Options options) {
        Duration after = options.idleAfter();
        IdleTransactionListener listener = options.onIdleTransaction();
        return after == null || listener == null ? null : new IdleWatch(after, listener);
    }

    /** Watches a transaction from now on. */
    Activity watch(EngineTransaction transaction) {
        Watched watched = new Watched(transaction);
        watched.lookAfter(nanos);
        return watched;
    }

    @Override
    public void close() {
        watchdog.close();
    }

    /** One transaction. Its own thread and the watchdog's use it. */
    private final class Watched implements Activity {

        private final EngineTransaction transaction;
        private volatile long since = System.nanoTime();
        private volatile boolean busy;
        private volatile boolean over;
        private volatile @Nullable Future<?> look;

        Watched(EngineTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public void callBegins() {
            busy = true;
        }

        @Override
        public void callEnds() {
            since = System.nanoTime();
            busy = false;
        }

        @Override
        public void over() {
            over = true;
            Future<?> next = look;
            if (next != null) {
                next.cancel(false);
            }
        }

        private void lookAfter(long wait) {
            look = watchdog.after(wait, this::look);
        }

        private void look() {
            long idle = busy ? 0 : System.nanoTime() - since;
            if (over) {
                return;
            }
            if (idle < nanos) {
                lookAfter(nanos - idle);
            } else {
                tell(Duration.ofNanos(idle));
            }
        }

        /** A block is found on the stack of its thread, where it may just have ended. */
        private void tell(Duration idle) {
            String place = transaction.begunAt();
            if (!over) {
                listener.idle(new IdleTransactionEvent(
                        place, idle, transaction.owner().getName()));
            }
        }
    }
}
