package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType.Kind;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Meanings with one part broken: orders, and values on their way in and out. */
final class Broken {

    private Broken() {}

    static Semantics order(Kind broken, Comparator<Object> wrong) {
        return new Semantics() {
            @Override
            public Comparator<Object> order(Kind kind) {
                return kind == broken ? wrong : Semantics.super.order(kind);
            }
        };
    }

    /** Compares texts by something that is made of them. */
    static Semantics texts(UnaryOperator<String> key) {
        Comparator<Object> right = Semantics.PORTABLE.order(Kind.TEXT);
        return order(Kind.TEXT, (a, b) -> right.compare(key.apply((String) a), key.apply((String) b)));
    }

    /** Changes values of a kind when they are stored; null stays null. */
    static <V> Semantics stored(Kind kind, Class<V> type, Function<V, Object> change) {
        return stored(
                column -> column.type().kind() == kind, value -> value == null ? null : change.apply(type.cast(value)));
    }

    /** Changes values of some columns when they are stored. */
    static Semantics stored(Predicate<TableColumn> which, UnaryOperator<Object> change) {
        return new Semantics() {
            @Override
            public Object stored(TableType<?> table, TableColumn column, Object value) {
                return Semantics.super.stored(table, column, which.test(column) ? change.apply(value) : value);
            }
        };
    }

    /** Changes values of a kind when they are read; null stays null. */
    static <V> Semantics loaded(Kind kind, Class<V> type, Function<V, Object> change) {
        return loaded(
                column -> column.type().kind() == kind, value -> value == null ? null : change.apply(type.cast(value)));
    }

    /** Changes values of some columns when they are read. */
    static Semantics loaded(Predicate<TableColumn> which, UnaryOperator<Object> change) {
        return new Semantics() {
            @Override
            public Object loaded(TableColumn column, Object value) {
                return which.test(column) ? change.apply(value) : value;
            }
        };
    }

    /** Matches patterns of {@code like} in another way. */
    static Semantics like(Matching wrong) {
        return new Semantics() {
            @Override
            public Predicate<String> like(String pattern, boolean ignoreCase) {
                return wrong.matcher(pattern, ignoreCase);
            }
        };
    }

    /** How a pattern is matched. */
    interface Matching {
        Predicate<String> matcher(String pattern, boolean ignoreCase);
    }
}
