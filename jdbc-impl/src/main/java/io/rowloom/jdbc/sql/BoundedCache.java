package io.rowloom.jdbc.sql;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was made for a key, up to a number of keys; one more empties it. That is rare, and costs no order to be
 * kept on the way of every statement.
 *
 * @param <K> the keys
 * @param <V> what is made
 */
final class BoundedCache<K, V> {

    private final ConcurrentHashMap<K, V> made = new ConcurrentHashMap<>();
    private final int most;

    BoundedCache(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> maker) {
        V known = made.get(key);
        if (known != null) {
            return known;
        }
        V fresh = maker.get();
        if (made.size() >= most) {
            made.clear();
        }
        made.put(key, fresh);
        return fresh;
    }
}
