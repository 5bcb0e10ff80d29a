package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Condition;
import io.rowloom.query.Operation.Summary;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What databases group and summarise otherwise, and what may go wrong when values are selected. */
final class SummaryMutants {

    private SummaryMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("T21", "groups ignore case and blanks at the end", groupsByCollation()),
                Mutant.of("N10", "an average of whole numbers is whole", averageIsWhole()),
                Mutant.of("N11", "a sum wraps at 64 bits", sumWraps()),
                Mutant.of(
                        "N12",
                        "a sum of doubles is whole",
                        summarising((summary, result, values, found) ->
                                summary == Summary.SUM && found instanceof Double sum ? Math.floor(sum) : found)),
                Mutant.of(
                        "L05",
                        "a count of a column counts nulls",
                        summarising((summary, result, values, found) ->
                                summary == Summary.COUNT ? (Object) (long) values.size() : found)),
                Mutant.of(
                        "L06",
                        "a sum of nothing is zero",
                        summarising((summary, result, values, found) ->
                                summary == Summary.SUM && found == null && result.kind() == Kind.LONG ? 0L : found)),
                Mutant.of("L06", "no rows count as one", countIsOne()),
                values("W08", "a condition on groups is forgotten", SummaryMutants::withoutHaving),
                values("W14", "equal rows are given again", SummaryMutants::withoutDistinct),
                values("W14", "the offset does not count", SummaryMutants::withoutOffset),
                Mutant.ofSession(
                        "L09", "a page ends at the first null", (store, begin) -> new LosesNulls(store.open(begin))));
    }

    private static Semantics groupsByCollation() {
        return new Semantics() {
            @Override
            public Comparator<Object> grouping(Kind kind) {
                return kind == Kind.TEXT
                        ? Comparator.comparing(text -> ((String) text).strip().toLowerCase(Locale.ROOT))
                        : order(kind);
            }
        };
    }

    /** Changes what was made of many values. */
    private interface Resummary {
        Object of(Summary summary, ColumnType<?> result, List<?> values, Object found);
    }

    private static Semantics summarising(Resummary wrong) {
        return new Semantics() {
            @Override
            public Object aggregated(Summary summary, ColumnType<?> result, Comparator<Object> order, List<?> values) {
                return wrong.of(summary, result, values, Semantics.super.aggregated(summary, result, order, values));
            }
        };
    }

    private static Semantics averageIsWhole() {
        return summarising((summary, result, values, found) ->
                summary == Summary.AVERAGE && found != null && isWhole(values) ? Math.floor((Double) found) : found);
    }

    private static boolean isWhole(List<?> values) {
        return values.stream().filter(Objects::nonNull).allMatch(value -> value instanceof Integer);
    }

    private static Semantics sumWraps() {
        return new Semantics() {
            @Override
            public Object aggregated(Summary summary, ColumnType<?> result, Comparator<Object> order, List<?> values) {
                try {
                    return Semantics.super.aggregated(summary, result, order, values);
                } catch (ValueOutOfRangeException e) {
                    return values.stream()
                            .mapToLong(value -> ((Number) value).longValue())
                            .sum();
                }
            }
        };
    }

    private static Semantics countIsOne() {
        return new Semantics() {
            @Override
            public Object counted(long rows) {
                return Math.max(1, rows);
            }
        };
    }

    private static Mutant values(String rule, String name, UnaryOperator<SelectValues<?>> change) {
        return Mutant.ofSession(rule, name, (store, begin) -> new Changed(store.open(begin), change));
    }

    private static <T> SelectValues<T> withoutHaving(SelectValues<T> select) {
        return new SelectValues<>(select.rows(), select.values(), select.distinct(), select.groupBy(), null);
    }

    private static <T> SelectValues<T> withoutDistinct(SelectValues<T> select) {
        return new SelectValues<>(select.rows(), select.values(), false, select.groupBy(), select.having());
    }

    private static <T> SelectValues<T> withoutOffset(SelectValues<T> select) {
        Select<T> rows = select.rows();
        return select.with(new Select<>(rows.table(), rows.where(), rows.orderBy(), 0, rows.limit()));
    }

    private static final class Changed extends SessionDecorator {

        private final UnaryOperator<SelectValues<?>> change;

        private Changed(StoreSession session, UnaryOperator<SelectValues<?>> change) {
            super(session);
            this.change = change;
        }

        @Override
        public List<Object[]> selectValues(SelectValues<?> select) {
            return session.selectValues(change.apply(select));
        }
    }

    /** Asks for the rows behind a place as a comparison of row values does: a null is behind nothing. */
    private static final class LosesNulls extends SessionDecorator {

        private LosesNulls(StoreSession session) {
            super(session);
        }

        @Override
        public <T> List<T> select(Select<T> select) {
            return session.select(new Select<>(
                    select.table(), without(select.where()), select.orderBy(), select.offset(), select.limit()));
        }

        private static <M> Condition<M> without(Condition<M> condition) {
            return switch (condition) {
                case Condition.And<M>(var parts) ->
                    new Condition.And<M>(parts.stream()
                            .<Condition<? super M>>map(LosesNulls::without)
                            .toList());
                case Condition.Or<M>(var parts) -> or(parts);
                case null, default -> condition;
            };
        }

        private static <M> Condition<M> or(List<Condition<? super M>> parts) {
            List<Condition<? super M>> kept = parts.stream()
                    .filter(part -> !(part instanceof Condition.IsNull))
                    .<Condition<? super M>>map(LosesNulls::without)
                    .toList();
            return new Condition.Or<>(kept);
        }
    }
}
