package io.rowloom.memory.mutant;

import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.ComputedPlain;
import io.rowloom.query.Expression;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.StoreSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may go wrong when values and pages are asked for, and with how many statements. */
final class AskingMutants {

    private AskingMutants() {}

    static List<Mutant> all() {
        return List.of(
                session("S103", "an order by what is computed does not count", Uncomputed::new),
                session("S104", "a total of values is one too many", OneMore::new),
                session("S106", "a row behind an absent reference takes the row with it", InnerJoins::new),
                session("S193", "values of a stream come twice", Echoing::new),
                session("S194", "a row of a wide table is read twice", ReadsTwice::new),
                session("S190", "a count is asked for twice", Twice::new),
                session("S191", "a row is looked at before it is changed", LooksFirst::new));
    }

    private static Mutant session(String rule, String name, Function<StoreSession, StoreSession> broken) {
        return Mutant.ofSession(rule, name, (store, begin) -> broken.apply(store.open(begin)));
    }

    private static final class Uncomputed extends SessionDecorator {
        Uncomputed(StoreSession session) {
            super(session);
        }

        @Override
        public <T> List<T> select(Select<T> select) {
            return session.select(plain(select));
        }

        @Override
        public List<Object[]> selectValues(SelectValues<?> select) {
            return session.selectValues(plain(select));
        }

        private static <T> SelectValues<T> plain(SelectValues<T> select) {
            return select.with(plain(select.rows()));
        }

        private static <T> Select<T> plain(Select<T> rows) {
            List<Order<? super T>> orders = rows.orderBy().stream()
                    .<Order<? super T>>map(order -> order)
                    .filter(order -> order.by() instanceof Column<?, ?>)
                    .toList();
            return new Select<>(rows.table(), rows.where(), orders, rows.offset(), rows.limit());
        }
    }

    private static final class OneMore extends SessionDecorator {
        OneMore(StoreSession session) {
            super(session);
        }

        @Override
        public long countValues(SelectValues<?> select) {
            return session.countValues(select) + 1;
        }
    }

    private static final class InnerJoins extends SessionDecorator {
        InnerJoins(StoreSession session) {
            super(session);
        }

        @Override
        public List<Object[]> selectValues(SelectValues<?> select) {
            return session.selectValues(select).stream()
                    .filter(row -> isWhole(select.values(), row))
                    .toList();
        }

        private static boolean isWhole(List<? extends Expression<?, ?>> values, Object[] row) {
            for (int i = 0; i < row.length; i++) {
                boolean path = values.get(i) instanceof ComputedPlain<?, ?> computed
                        && computed.operation() instanceof Operation.Path;
                if (path && row[i] == null) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Echoing extends SessionDecorator {
        Echoing(StoreSession session) {
            super(session);
        }

        @Override
        public RowSource<Object[]> streamValues(SelectValues<?> select) {
            RowSource<Object[]> source = session.streamValues(select);
            return new RowSource<>() {
                private Object[] again;

                @Override
                public Object[] next() {
                    Object[] row = again == null ? source.next() : again;
                    again = again == null ? row : null;
                    return row;
                }

                @Override
                public void close() {
                    source.close();
                }
            };
        }
    }

    private static final class Twice extends SessionDecorator {
        Twice(StoreSession session) {
            super(session);
        }

        @Override
        public long count(Select<?> select) {
            return Math.max(session.count(select), session.count(select));
        }
    }

    private static final class ReadsTwice extends SessionDecorator {
        ReadsTwice(StoreSession session) {
            super(session);
        }

        @Override
        public <T> Optional<T> lock(TableType<T> table, Object id) {
            return session.lock(table, id).isPresent() ? session.find(table, id) : Optional.empty();
        }
    }

    private static final class LooksFirst extends SessionDecorator {
        LooksFirst(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            boolean there = updates.stream()
                    .allMatch(update -> session.find(table, update.row().id()).isPresent());
            return there ? session.update(table, updates) : new int[updates.size()];
        }
    }
}
