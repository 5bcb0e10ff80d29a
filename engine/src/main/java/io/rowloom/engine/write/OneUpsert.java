package io.rowloom.engine.write;

import io.rowloom.Upsert;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.UpsertKey;
import io.rowloom.query.KeyPart;
import java.util.List;

/**
 * A row that waits for its key.
 *
 * @param caller where to
 * @param row the values
 * @param key by which key
 * @param <T> the class of the row
 */
public record OneUpsert<T>(Caller caller, T row, UpsertKey<T> key) implements Upsert<T> {

    @Override
    public Upsert<T> onConflict(KeyPart<? super T> part) {
        return by(List.of(part));
    }

    @Override
    public Upsert<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second) {
        return by(List.of(first, second));
    }

    @Override
    public Upsert<T> onConflict(KeyPart<? super T> first, KeyPart<? super T> second, KeyPart<? super T> third) {
        return by(List.of(first, second, third));
    }

    private Upsert<T> by(List<KeyPart<? super T>> parts) {
        return new OneUpsert<>(caller, row, new UpsertKey<>(parts));
    }

    @Override
    public T save() {
        return new UpsertWork(caller).one(row, key);
    }
}
