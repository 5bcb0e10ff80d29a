package io.rowloom.differential;

import io.rowloom.differential.program.World;
import io.rowloom.engine.value.Semantics;
import io.rowloom.engine.value.Truth;
import io.rowloom.memory.BrokenMemory;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition.Operator;
import io.rowloom.query.Operation;
import io.rowloom.query.Order;
import io.rowloom.relation.OnDelete;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Memory stores of which one thing is broken. */
enum Broken {
    NOT_IN_IGNORES_NULL(new Semantics() {
        @Override
        public Truth member(Object value, Set<Object> list, boolean withNull) {
            return Semantics.super.member(value, list, false);
        }
    }),
    TEXT_IGNORES_CASE(new Semantics() {
        @Override
        public Comparator<Object> order(Kind kind) {
            return kind == Kind.TEXT
                    ? Comparator.comparing(text -> text.toString().toLowerCase(Locale.ROOT))
                    : Semantics.super.order(kind);
        }
    }),
    IDS_ARE_SIGNED(new Semantics() {
        @Override
        public Comparator<Object> order(Kind kind) {
            return kind == Kind.UUID ? Comparator.comparing(id -> (UUID) id) : Semantics.super.order(kind);
        }
    }),
    NULLS_STAND_FIRST(new Semantics() {
        @Override
        public boolean nullsFirst(Order<?> order) {
            return !order.descending();
        }
    }),
    NULL_IS_UNEQUAL(new Semantics() {
        @Override
        public Truth compared(Comparator<Object> order, Object left, Operator operator, Object right) {
            return operator == Operator.NE && (left == null) != (right == null)
                    ? Truth.TRUE
                    : Semantics.super.compared(order, left, operator, right);
        }
    }),
    NOT_UNKNOWN_IS_TRUE(new Semantics() {
        @Override
        public Truth not(Truth truth) {
            return truth == Truth.UNKNOWN ? Truth.TRUE : truth.not();
        }
    }),
    UNKNOWN_OR_TRUE_IS_UNKNOWN(new Semantics() {
        @Override
        public Truth or(Truth a, Truth b) {
            return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : a.or(b);
        }
    }),
    LIKE_IS_CONTAINS(new Semantics() {
        @Override
        public Predicate<String> like(String pattern, boolean ignoreCase) {
            return Semantics.super.like("%" + pattern, ignoreCase);
        }
    }),
    TIMES_ARE_MILLISECONDS(new Semantics() {
        @Override
        public Object loaded(TableColumn column, Object value) {
            return column.type().kind() == Kind.INSTANT && value instanceof Long micros
                    ? (Object) (micros - Math.floorMod(micros, 1000))
                    : value;
        }
    }),
    NULLS_ARE_EQUAL(new Semantics() {
        @Override
        public boolean unique(IndexDefinition index, boolean whole) {
            return index.unique();
        }
    }),
    QUOTIENTS_ARE_ROUNDED_DOWN(new Semantics() {
        @Override
        public Object calculated(ColumnType<?> type, Object left, Operation.Arithmetic sign, Object right) {
            Object value = Semantics.super.calculated(type, left, sign, right);
            return sign == Operation.Arithmetic.DIVIDED_BY && value instanceof Long
                    ? (Object) Math.floorDiv(((Number) left).longValue(), ((Number) right).longValue())
                    : value;
        }
    }),
    COALESCE_TAKES_THE_LAST(new Semantics() {
        @Override
        public Object coalesced(Object first, Object second) {
            return second == null ? first : second;
        }
    }),
    UNKNOWN_CHOOSES(new Semantics() {
        @Override
        public boolean chosen(Truth truth) {
            return truth != Truth.FALSE;
        }
    }),
    GREATEST_SKIPS_NULL(new Semantics() {
        @Override
        public Object extreme(Comparator<Object> order, Operation.Extreme which, Object a, Object b) {
            return a == null || b == null ? (a == null ? b : a) : Semantics.super.extreme(order, which, a, b);
        }
    }),
    EVERY_LETTER_IS_FOLDED(new Semantics() {
        @Override
        public String folded(String text, Operation.Letters letters) {
            return letters == Operation.Letters.LOWER ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
        }
    }),
    TEXT_ENDS_WHERE_NOTHING_FOLLOWS(new Semantics() {
        @Override
        public String concatenated(String first, String second) {
            return second == null ? first : Semantics.super.concatenated(first, second);
        }
    }),
    LENGTHS_ARE_UNITS(new Semantics() {
        @Override
        public long length(String text) {
            return text.length();
        }
    }),
    NULL_IS_DISTINCT_FROM_NULL(new Semantics() {
        @Override
        public Truth same(Comparator<Object> order, Object left, Object right) {
            return Truth.of(left != null && right != null && order.compare(left, right) == 0);
        }
    }),
    GROUPS_IGNORE_CASE(new Semantics() {
        @Override
        public Comparator<Object> grouping(Kind kind) {
            return kind == Kind.TEXT
                    ? Comparator.comparing(text -> text.toString().toLowerCase(Locale.ROOT))
                    : Semantics.super.grouping(kind);
        }
    }),
    SUMS_COUNT_NULLS(new Semantics() {
        @Override
        public Object aggregated(
                Operation.Summary summary, ColumnType<?> result, Comparator<Object> order, List<?> values) {
            return summary == Operation.Summary.COUNT
                    ? (Object) (long) values.size()
                    : Semantics.super.aggregated(summary, result, order, values);
        }
    }),
    CASCADES_FORGET(new Semantics() {
        @Override
        public OnDelete.Action onDelete(ForeignKey key) {
            OnDelete.Action action = Semantics.super.onDelete(key);
            return action == OnDelete.Action.CASCADE ? OnDelete.Action.RESTRICT : action;
        }
    }),
    BULK_CHANGES_ARE_UNCHECKED(new Semantics() {
        @Override
        public Object stored(TableType<?> table, TableColumn column, Object value) {
            return value; // rows were checked before they came here
        }
    }),
    REFERENCES_ARE_FREE(new Semantics() {
        @Override
        public boolean enforced(ForeignKey key) {
            return false;
        }
    });

    private final Semantics semantics;

    Broken(Semantics semantics) {
        this.semantics = semantics;
    }

    World open() {
        return new World("broken", options -> BrokenMemory.open(options, semantics));
    }
}
