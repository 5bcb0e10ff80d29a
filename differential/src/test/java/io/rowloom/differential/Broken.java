package io.rowloom.differential;

import io.rowloom.differential.program.World;
import io.rowloom.memory.BrokenMemory;
import io.rowloom.memory.value.Semantics;
import io.rowloom.memory.value.Truth;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.query.Condition.Operator;
import io.rowloom.query.Order;
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
        public boolean unique(IndexDefinition index, List<Object> key) {
            return index.unique();
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
