package io.rowloom.engine.read;

import io.rowloom.query.Expression;
import io.rowloom.spi.StoreSession;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made of the rows that a projection found. */
interface RowsMaker<R extends @Nullable Object> {

    /** Reads what else is needed; what it gives is asked when the session is done, and makes the objects. */
    Supplier<List<R>> read(StoreSession store, List<@Nullable Object[]> rows);

    /** Gives what makes an object of one row, or refuses where one row is not enough for that. */
    Function<@Nullable Object[], R> ofOne();

    /** Names what is read of a row, lists that hang on it too. */
    default String words(List<? extends Expression<?, ?>> values) {
        return ValuesProjection.words(values);
    }

    /** Refuses to leave out equal rows where the values do not tell what is equal. */
    default void checkDistinct() {}
}
