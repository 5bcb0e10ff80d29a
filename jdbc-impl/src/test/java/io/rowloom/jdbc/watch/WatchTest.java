package io.rowloom.jdbc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.engine.watch.Watchdog;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchTest {

    /** A statement whose cancels fail so, one after the other; each is counted. */
    private static Statement statement(CountDownLatch cancels, Throwable... failures) {
        Deque<Throwable> left = new ArrayDeque<>(List.of(failures));
        return (Statement) Proxy.newProxyInstance(
                WatchTest.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("cancel");
                    cancels.countDown();
                    if (!left.isEmpty()) {
                        throw left.remove();
                    }
                    return null;
                });
    }

    @Test
    void cancel_thatTheDriverFailsToSend_isSentAgain() throws InterruptedException {
        CountDownLatch cancels = new CountDownLatch(4);
        try (Watchdog watchdog = new Watchdog()) {
            SQLException refused = new SQLException("refused");
            Watch watch = Watch.begin(watchdog, statement(cancels, new IllegalStateException("a bug"), refused), 1);
            assertThat(cancels.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.end()).isTrue();
            assertThat((Throwable) watch.refused()).isSameAs(refused);
        }
    }

    @Test
    void cancel_isNotSentBehindTheEnd() throws InterruptedException {
        CountDownLatch cancels = new CountDownLatch(1);
        try (Watchdog watchdog = new Watchdog()) {
            Watch watch = Watch.begin(watchdog, statement(cancels), TimeUnit.MILLISECONDS.toNanos(20));
            assertThat(watch.end()).isFalse();
            assertThat(cancels.await(200, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
