package io.rowloom.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CarriersTest {

    private static <R> FutureTask<R> onVirtualThread(Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void platformThread_makesItsCallItself() throws Exception {
        assertThat(new Carriers(0).run(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void virtualThread_whileACarrierIsSpare_makesItsCallItself() throws Exception {
        Carriers carriers = new Carriers(1);
        List<Thread> threads = onVirtualThread(
                        () -> List.of(Thread.currentThread(), carriers.run(Thread::currentThread)))
                .get();
        assertThat(threads.getFirst()).isSameAs(threads.getLast());
    }

    @Test
    void virtualThread_withoutASpareCarrier_isServedByAPlatformThread() throws Exception {
        Carriers carriers = new Carriers(0);
        Thread served =
                onVirtualThread(() -> carriers.run(Thread::currentThread)).get();
        assertThat(served.isVirtual()).isFalse();
        assertThat(served.isDaemon()).isTrue();
    }

    @Test
    void virtualThread_behindALongCall_doesNotWaitForIt() throws Exception {
        Carriers carriers = new Carriers(1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FutureTask<Boolean> longCall = onVirtualThread(() -> carriers.run(() -> {
            inside.countDown();
            return uninterruptibly(end);
        }));
        inside.await();
        assertThat(onVirtualThread(() -> carriers.run(Thread::currentThread))
                        .get()
                        .isVirtual())
                .isFalse();
        end.countDown();
        assertThat(longCall.get()).isTrue();
        assertThat(onVirtualThread(() -> carriers.run(Thread::currentThread))
                        .get()
                        .isVirtual())
                .isTrue();
    }

    private static boolean uninterruptibly(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }

    @Test
    void failure_ofAPlatformThread_comesOutAsItIsWithTheLineOfTheCaller() throws Exception {
        Carriers carriers = new Carriers(0);
        for (Throwable failure :
                List.of(new SQLException("a"), new IllegalStateException("b"), new AssertionError("c"))) {
            Throwable seen = onVirtualThread(() -> caught(carriers, failure)).get();
            assertThat(seen).isSameAs(failure);
            assertThat(Arrays.stream(seen.getStackTrace()).map(StackTraceElement::getMethodName))
                    .contains("caught");
        }
    }

    private static Throwable caught(Carriers carriers, Throwable failure) {
        try {
            return carriers.run(() -> fail(failure));
        } catch (Throwable e) {
            return e;
        }
    }

    private static Throwable fail(Throwable failure) throws SQLException {
        switch (failure) {
            case SQLException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    @Test
    void failedCall_onItsOwnCarrier_givesTheCarrierBack() throws Exception {
        Carriers carriers = new Carriers(1);
        for (int i = 0; i < 3; i++) {
            FutureTask<Object> task = onVirtualThread(() -> carriers.run(() -> {
                throw new SQLException("no");
            }));
            assertThatThrownBy(task::get).hasRootCauseMessage("no");
        }
        assertThat(onVirtualThread(() -> carriers.run(Thread::currentThread))
                        .get()
                        .isVirtual())
                .isTrue();
    }

    @Test
    void interrupt_whileAPlatformThreadWorks_waitsForTheEndAndKeepsTheFlag() throws Exception {
        Carriers carriers = new Carriers(0);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FutureTask<Boolean> task = new FutureTask<>(() -> carriers.run(() -> {
                    inside.countDown();
                    return uninterruptibly(end);
                })
                && Thread.currentThread().isInterrupted());
        Thread thread = Thread.ofVirtual().start(task);
        inside.await();
        thread.interrupt();
        end.countDown();
        assertThat(task.get()).isTrue();
    }
}
