package io.rowloom.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    @Test
    void cache_full_startsAgain() {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(3);
        AtomicInteger made = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            for (int key = 0; key < 3; key++) {
                assertThat(cache.get(key, made::incrementAndGet)).isPositive();
            }
        }
        assertThat(made).hasValue(3);
        assertThat(cache.get(3, made::incrementAndGet)).isEqualTo(4);
        assertThat(cache.get(0, made::incrementAndGet)).isEqualTo(5);
        assertThat(cache.get(3, made::incrementAndGet)).isEqualTo(4);
    }
}
