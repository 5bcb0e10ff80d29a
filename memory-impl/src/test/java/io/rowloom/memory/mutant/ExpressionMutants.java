package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Truth;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.query.Operation.Arithmetic;
import io.rowloom.query.Operation.Extreme;
import io.rowloom.query.Operation.Letters;
import io.rowloom.spi.Change;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What databases compute otherwise, and what may go wrong when many rows are changed at once. */
final class ExpressionMutants {

    private ExpressionMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("T12", "a length counts UTF-16 units", lengthInUnits()),
                Mutant.of("T15", "every letter is folded", foldsEveryLetter()),
                Mutant.of("T19", "a missing text is joined as an empty one", joinsNull()),
                Mutant.of("T20", "places count UTF-16 units", substringOfUnits()),
                Mutant.of("L08", "null is distinct from null", nullIsDistinct()),
                Mutant.of("L11", "the greatest value skips null", extremeSkipsNull()),
                Mutant.of("L12", "an unknown condition chooses", unknownChooses()),
                Mutant.of("L12", "coalesce takes the last value", coalesceTakesLast()),
                Mutant.of(
                        "N01",
                        "numbers wrap at 32 bits",
                        calculating((left, sign, right, result) ->
                                result instanceof Long number ? Long.valueOf(number.intValue()) : result)),
                Mutant.of("N02", "numbers wrap at 64 bits", wrapping()),
                Mutant.of("N04", "a quotient is rounded down", calculating(ExpressionMutants::floored)),
                Mutant.of(
                        "N05",
                        "dividing by zero gives zero",
                        calculating((left, sign, right, result) ->
                                result == null ? (left instanceof Double ? (Object) 0.0 : (Object) 0L) : result)),
                Mutant.of("N18", "a product is cut", calculating(ExpressionMutants::cut)),
                Mutant.of("N21", "a decimal becomes as long as it needs", endlessDecimals()),
                Mutant.of("N22", "a double may become infinite", endlessDoubles()),
                session("W01", "assignments see one another", OneByOne::new),
                Mutant.of("C05", "checks are not enforced", unchecked()),
                Mutant.of("C06", "unique is not enforced", notUnique()),
                session("C17", "a refused deletion is silent", DeletesInSilence::new),
                session("W12", "an update forgets its condition", UpdatesAll::new),
                session("W13", "a deletion forgets its condition", DeletesAll::new));
    }

    private static Mutant session(String rule, String name, Function<StoreSession, StoreSession> broken) {
        return Mutant.ofSession(rule, name, (store, begin) -> broken.apply(store.open(begin)));
    }

    private static Semantics lengthInUnits() {
        return new Semantics() {
            @Override
            public long length(String text) {
                return text.length();
            }
        };
    }

    private static Semantics foldsEveryLetter() {
        return new Semantics() {
            @Override
            public String folded(String text, Letters letters) {
                return letters == Letters.LOWER ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
            }
        };
    }

    private static Semantics joinsNull() {
        return new Semantics() {
            @Override
            public String concatenated(String first, String second) {
                return (first == null ? "" : first) + (second == null ? "" : second);
            }
        };
    }

    private static Semantics substringOfUnits() {
        return new Semantics() {
            @Override
            public String substring(String text, int start, int length) {
                int from = Math.min(start - 1, text.length());
                return text.substring(from, (int) Math.min((long) from + length, text.length()));
            }
        };
    }

    private static Semantics nullIsDistinct() {
        return new Semantics() {
            @Override
            public Truth same(Comparator<Object> order, Object left, Object right) {
                return Truth.of(left != null && right != null && order.compare(left, right) == 0);
            }
        };
    }

    private static Semantics extremeSkipsNull() {
        return new Semantics() {
            @Override
            public Object extreme(Comparator<Object> order, Extreme which, Object a, Object b) {
                return a == null || b == null ? (a == null ? b : a) : Semantics.super.extreme(order, which, a, b);
            }
        };
    }

    private static Semantics unknownChooses() {
        return new Semantics() {
            @Override
            public boolean chosen(Truth truth) {
                return truth != Truth.FALSE;
            }
        };
    }

    private static Semantics coalesceTakesLast() {
        return new Semantics() {
            @Override
            public Object coalesced(Object first, Object second) {
                return second == null ? first : second;
            }
        };
    }

    /** Changes what was computed. */
    private interface Recalculation {
        Object of(Object left, Arithmetic sign, Object right, Object result);
    }

    private static Semantics calculating(Recalculation wrong) {
        return new Semantics() {
            @Override
            public Object calculated(ColumnType<?> type, Object left, Arithmetic sign, Object right) {
                return wrong.of(left, sign, right, Semantics.super.calculated(type, left, sign, right));
            }
        };
    }

    private static Semantics wrapping() {
        return new Semantics() {
            @Override
            public Object calculated(ColumnType<?> type, Object left, Arithmetic sign, Object right) {
                try {
                    return Semantics.super.calculated(type, left, sign, right);
                } catch (ValueOutOfRangeException e) {
                    long a = ((Number) left).longValue();
                    long b = ((Number) right).longValue();
                    return switch (sign) {
                        case PLUS -> a + b;
                        case MINUS -> a - b;
                        case TIMES -> a * b;
                        default -> a;
                    };
                }
            }
        };
    }

    private static Semantics endlessDecimals() {
        return new Semantics() {
            @Override
            public Object calculated(ColumnType<?> type, Object left, Arithmetic sign, Object right) {
                ColumnType<?> wide = left instanceof BigDecimal ? ColumnType.decimal(99, type.scale()) : type;
                return Semantics.super.calculated(wide, left, sign, right);
            }
        };
    }

    private static Semantics endlessDoubles() {
        return new Semantics() {
            @Override
            public Object calculated(ColumnType<?> type, Object left, Arithmetic sign, Object right) {
                return left instanceof Double a
                        ? endless(a, sign, (Double) right)
                        : Semantics.super.calculated(type, left, sign, right);
            }
        };
    }

    private static Object endless(double a, Arithmetic sign, double b) {
        return switch (sign) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY, REMAINDER -> a / b;
        };
    }

    private static Object floored(Object left, Arithmetic sign, Object right, Object result) {
        return sign == Arithmetic.DIVIDED_BY && result instanceof Long
                ? Long.valueOf(Math.floorDiv(((Number) left).longValue(), ((Number) right).longValue()))
                : result;
    }

    private static Object cut(Object left, Arithmetic sign, Object right, Object result) {
        return sign == Arithmetic.TIMES && left instanceof BigDecimal number
                ? number.multiply((BigDecimal) right).setScale(number.scale(), RoundingMode.DOWN)
                : result;
    }

    private static Semantics unchecked() {
        return new Semantics() {
            @Override
            public Object stored(TableType<?> table, TableColumn column, Object value) {
                return value;
            }
        };
    }

    private static Semantics notUnique() {
        return new Semantics() {
            @Override
            public boolean unique(io.rowloom.meta.IndexDefinition index, boolean whole) {
                return false;
            }
        };
    }

    private static final class OneByOne extends SessionDecorator {

        private OneByOne(StoreSession session) {
            super(session);
        }

        @Override
        public int updateWhere(UpdateWhere<?> update) {
            return updated(update);
        }

        /** The session of a single call takes one statement only; a wrong order of evaluation is shown by exchanging the last value. */
        private <T> int updated(UpdateWhere<T> update) {
            List<Change> changes = new java.util.ArrayList<>(update.changes());
            for (int i = 1; i < changes.size(); i++) {
                Change change = changes.get(i);
                for (Change before : update.changes().subList(0, i)) {
                    if (change.value() instanceof io.rowloom.query.Column<?, ?> column
                            && update.table().position(column) == before.position()) {
                        changes.set(i, new Change(change.position(), before.value()));
                    }
                }
            }
            return session.updateWhere(new UpdateWhere<>(update.table(), changes, update.where()));
        }
    }

    private static final class UpdatesAll extends SessionDecorator {

        private UpdatesAll(StoreSession session) {
            super(session);
        }

        @Override
        public int updateWhere(UpdateWhere<?> update) {
            return session.updateWhere(new UpdateWhere<>(update.table(), update.changes(), null));
        }
    }

    private static final class DeletesAll extends SessionDecorator {

        private DeletesAll(StoreSession session) {
            super(session);
        }

        @Override
        public int deleteWhere(DeleteWhere<?> delete) {
            return session.deleteWhere(new DeleteWhere<>(delete.table(), null));
        }
    }

    private static final class DeletesInSilence extends SessionDecorator {

        private DeletesInSilence(StoreSession session) {
            super(session);
        }

        @Override
        public int deleteWhere(DeleteWhere<?> delete) {
            try {
                return session.deleteWhere(delete);
            } catch (ForeignKeyViolationException e) {
                return 0;
            }
        }
    }
}
