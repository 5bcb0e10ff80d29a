package io.rowloom.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class UuidSourceTest {

    private static int compareUnsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    @Test
    void next_versionAndVariant_areThoseOfRfc9562() {
        UUID id = UuidSource.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void next_time_isThatOfTheClock() {
        long before = System.currentTimeMillis();
        long made = UuidSource.next().getMostSignificantBits() >>> 16;
        assertThat(made).isGreaterThanOrEqualTo(before);
    }

    @Test
    void next_manyInAMillisecond_grow() {
        UUID last = UuidSource.next();
        for (int i = 0; i < 100_000; i++) {
            UUID next = UuidSource.next();
            assertThat(compareUnsigned(last, next)).isNegative();
            last = next;
        }
    }

    @Test
    void next_manyThreads_neverTheSameAndGrowingInEach() throws Exception {
        Callable<List<UUID>> work = () -> {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                ids.add(UuidSource.next());
            }
            return ids;
        };
        Set<UUID> all = new HashSet<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<UUID>> ids : executor.invokeAll(List.of(work, work, work, work))) {
                assertThat(ids.get()).isSortedAccordingTo(UuidSourceTest::compareUnsigned);
                all.addAll(ids.get());
            }
        }
        assertThat(all).hasSize(80_000);
    }
}
