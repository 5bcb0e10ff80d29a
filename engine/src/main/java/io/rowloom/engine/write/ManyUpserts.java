package io.rowloom.engine.write;

import io.rowloom.UpsertAll;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.UpsertKey;
import io.rowloom.query.KeyPart;
import java.util.List;

/**
 * Rows that wait for their key.
 *
 * @param caller where to
 * @param rows the values
 * @param key by which key
 * @param <T> the class of the rows
 */
public record ManyUpserts<T>(Caller caller, List<T> rows, UpsertKey<T> key) implements UpsertAll<T> {

    @Override
    public UpsertAll<T> onConflict(KeyPart<? super T> part) {
        return by(List.of(part));
    }

    @Override
    public UpsertAll<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second) {
        return by(List.of(first, second));
    }

    @Override
    public UpsertAll<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second, KeyPart<? super T> third) {
        return by(List.of(first, second, third));
    }

    private UpsertAll<T> by(List<KeyPart<? super T>> parts) {
        return new ManyUpserts<>(caller, rows, new UpsertKey<>(parts));
    }

    @Override
    public List<T> save() {
        return new UpsertWork(caller).all(rows, key);
    }
}
