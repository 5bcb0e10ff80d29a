package io.rowloom.memory.mutant;

import io.rowloom.error.ConnectionException;
import io.rowloom.query.Condition;
import io.rowloom.query.Literal;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import java.util.List;
import java.util.function.UnaryOperator;

/** What may go wrong with long lists and large conditions. */
final class SizeMutants {

    private static final int PART = 30_000;
    private static final int TERMS = 1_000;
    private static final int PACKET = 1 << 20;

    private SizeMutants() {}

    static List<Mutant> all() {
        return List.of(
                of("B01", "a list ends where a part would", SizeMutants::shortLists),
                of("B03", "a large value breaks the connection", SizeMutants::packet),
                of("B02", "an or has a thousand terms", SizeMutants::fewTerms));
    }

    private static Mutant of(String rule, String name, UnaryOperator<Condition<Object>> change) {
        return Mutant.ofSession(rule, name, (store, begin) -> new Asked(store.open(begin), change));
    }

    private static Condition<Object> shortLists(Condition<Object> condition) {
        return switch (condition) {
            case Condition.In<Object, ?> in
            when in.values().size() > PART ->
                new Condition.In<>(in.expression(), in.values().subList(0, PART), in.withNull());
            case Condition.Not<Object> not -> shortLists(not.part()).not();
            default -> condition;
        };
    }

    private static Condition<Object> packet(Condition<Object> condition) {
        return switch (condition) {
            case Condition.Compare<Object, ?> compare
            when compare.right() instanceof Literal<?, ?> literal
                    && literal.value() instanceof String text
                    && text.length() > PACKET -> throw new ConnectionException("the packet was too large", null);
            default -> condition;
        };
    }

    private static Condition<Object> fewTerms(Condition<Object> condition) {
        return switch (condition) {
            case Condition.Or<Object> or
            when or.parts().size() > TERMS -> new Condition.Or<>(or.parts().subList(0, TERMS));
            default -> condition;
        };
    }

    private static final class Asked extends SessionDecorator {

        private final UnaryOperator<Condition<Object>> change;

        Asked(StoreSession session, UnaryOperator<Condition<Object>> change) {
            super(session);
            this.change = change;
        }

        @Override
        public <T> List<T> select(Select<T> select) {
            return session.select(changed(select));
        }

        @Override
        public long count(Select<?> select) {
            return session.count(changed(select));
        }

        @SuppressWarnings("unchecked") // a condition only holds its model's class, which the change leaves alone
        private <T> Select<T> changed(Select<T> select) {
            Condition<? super T> where = select.where();
            Condition<? super T> changed = where == null
                    ? null
                    : (Condition<? super T>) (Condition<?>) change.apply((Condition<Object>) where);
            return new Select<>(select.table(), changed, select.orderBy(), select.offset(), select.limit());
        }
    }
}
