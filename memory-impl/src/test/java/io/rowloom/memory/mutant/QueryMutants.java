package io.rowloom.memory.mutant;

import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import java.util.List;
import java.util.function.Function;

/** What may go wrong when rows are counted and cut. */
final class QueryMutants {

    private QueryMutants() {}

    static List<Mutant> all() {
        return List.of(
                cut("W09", "the limit does not count", select -> changed(select, select.offset(), Select.UNLIMITED)),
                cut("W09", "the offset does not count", select -> changed(select, 0, select.limit())),
                cut(
                        "W09",
                        "limit 0 means all",
                        select -> select.limit() == 0 ? changed(select, select.offset(), Select.UNLIMITED) : select),
                cut("W10", "the last key of an order does not count", QueryMutants::withoutLastKey));
    }

    private static Mutant cut(String rule, String name, Function<Select<?>, Select<?>> change) {
        return Mutant.ofSession(rule, name, (store, begin) -> new Cut(store.open(begin), change));
    }

    private static <T> Select<T> changed(Select<T> select, long offset, long limit) {
        return new Select<>(select.table(), select.where(), select.orderBy(), offset, limit);
    }

    private static <T> Select<T> withoutLastKey(Select<T> select) {
        int keys = Math.max(0, select.orderBy().size() - 1);
        return new Select<>(
                select.table(), select.where(), select.orderBy().subList(0, keys), select.offset(), select.limit());
    }

    private static final class Cut extends SessionDecorator {

        private final Function<Select<?>, Select<?>> change;

        Cut(StoreSession session, Function<Select<?>, Select<?>> change) {
            super(session);
            this.change = change;
        }

        @Override
        @SuppressWarnings("unchecked") // the change keeps the table
        public <T> List<T> select(Select<T> select) {
            return session.select((Select<T>) change.apply(select));
        }
    }
}
