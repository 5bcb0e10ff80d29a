package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Truth;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.Violation;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition.Operator;
import io.rowloom.query.Order;
import io.rowloom.state.ColumnType.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one may think that null means. */
final class LogicMutants {

    private LogicMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("L01", "null is the least value", nullIsLeast()),
                Mutant.of("L01", "nobody can ask for nulls first", nullsAlwaysLast()),
                Mutant.of("L02", "two nulls are the same in a unique index", nullsAreEqual()),
                Mutant.of("L03", "not in ignores null", notInIgnoresNull()),
                Mutant.of("L03", "null is unequal to a value", nullIsUnequal()),
                Mutant.of("L03", "null equals null", nullEqualsNull()),
                Mutant.of("L03", "not unknown is true", notUnknownIsTrue()),
                Mutant.of("L03", "unknown or true is unknown", unknownOrTrueIsUnknown()),
                Mutant.of("L03", "unknown and false is unknown", unknownAndFalseIsUnknown()),
                Mutant.of("L04", "null in nothing is unknown", nullInNothingIsUnknown()),
                Mutant.of("L04", "in nothing is everywhere", inNothingIsEverywhere()),
                Mutant.of("L07", "a check refuses null", checkRefusesNull()),
                Mutant.ofDatabase("L07", "a bad value becomes a good one", Lenient.mending(Integer.class, number -> 5)),
                Mutant.of(
                        "L10",
                        "a null number is read as zero",
                        Broken.loaded(column -> column.type().kind() == Kind.INT, value -> value == null ? 0 : value)),
                Mutant.of(
                        "L10",
                        "a null double is stored as zero",
                        Broken.stored(
                                column -> column.type().kind() == Kind.DOUBLE, value -> value == null ? 0.0 : value)));
    }

    private static Semantics nullIsLeast() {
        return new Semantics() {
            @Override
            public boolean nullsFirst(Order<?> order) {
                return !order.descending();
            }
        };
    }

    private static Semantics nullsAlwaysLast() {
        return new Semantics() {
            @Override
            public boolean nullsFirst(Order<?> order) {
                return false;
            }
        };
    }

    private static Semantics nullsAreEqual() {
        return new Semantics() {
            @Override
            public boolean unique(IndexDefinition index, boolean whole) {
                return index.unique();
            }
        };
    }

    private static Semantics notInIgnoresNull() {
        return new Semantics() {
            @Override
            public Truth member(Object value, Set<Object> list, boolean withNull) {
                return Semantics.super.member(value, list, false);
            }
        };
    }

    private static Semantics nullIsUnequal() {
        return new Semantics() {
            @Override
            public Truth compared(Comparator<Object> order, Object left, Operator operator, Object right) {
                boolean oneIsNull = (left == null) != (right == null);
                return operator == Operator.NE && oneIsNull
                        ? Truth.TRUE
                        : Semantics.super.compared(order, left, operator, right);
            }
        };
    }

    private static Semantics nullEqualsNull() {
        return new Semantics() {
            @Override
            public Truth compared(Comparator<Object> order, Object left, Operator operator, Object right) {
                return operator == Operator.EQ && left == null && right == null
                        ? Truth.TRUE
                        : Semantics.super.compared(order, left, operator, right);
            }
        };
    }

    private static Semantics notUnknownIsTrue() {
        return new Semantics() {
            @Override
            public Truth not(Truth truth) {
                return truth == Truth.UNKNOWN ? Truth.TRUE : truth.not();
            }
        };
    }

    private static Semantics unknownOrTrueIsUnknown() {
        return new Semantics() {
            @Override
            public Truth or(Truth a, Truth b) {
                return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : a.or(b);
            }
        };
    }

    private static Semantics unknownAndFalseIsUnknown() {
        return new Semantics() {
            @Override
            public Truth and(Truth a, Truth b) {
                return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : a.and(b);
            }
        };
    }

    private static Semantics nullInNothingIsUnknown() {
        return new Semantics() {
            @Override
            public Truth member(Object value, Set<Object> list, boolean withNull) {
                return value == null ? Truth.UNKNOWN : Semantics.super.member(value, list, withNull);
            }
        };
    }

    private static Semantics inNothingIsEverywhere() {
        return new Semantics() {
            @Override
            public Truth member(Object value, Set<Object> list, boolean withNull) {
                return list.isEmpty() && !withNull ? Truth.TRUE : Semantics.super.member(value, list, withNull);
            }
        };
    }

    private static Semantics checkRefusesNull() {
        return new Semantics() {
            @Override
            public Object stored(TableType<?> table, TableColumn column, Object value) {
                if (value == null && !column.checks().isEmpty()) {
                    throw new CheckViolationException(
                            new Violation(table.type().getSimpleName(), "check", List.of(column.field())), null);
                }
                return Semantics.super.stored(table, column, value);
            }
        };
    }
}
