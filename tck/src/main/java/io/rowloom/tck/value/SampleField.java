package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.query.Expression;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of {@link Sample}: how it is read and written, and values of its type from small to great.
 *
 * @param name the name of the field
 * @param column its column
 * @param set writes it
 * @param get reads it
 * @param ascending values in the form in which they are read back, each greater than the one before
 * @param <V> the type of the field, boxed
 */
record SampleField<V>(
        String name,
        Expression<Sample, V> column,
        BiConsumer<Sample, V> set,
        Function<Sample, @Nullable V> get,
        List<Named<V>> ascending) {

    /** Makes a row with a value in this field. */
    Sample row(V value) {
        Sample row = new Sample();
        set.accept(row, value);
        return row;
    }

    /** Makes a row with a value in this field, of a class or a record. */
    <T extends Table<?>> T row(Kind<Sample, T> kind, V value) {
        return kind.make(row -> set.accept(row, value));
    }

    /** Makes a row for each value, from small to great. */
    List<Sample> rows() {
        return ascending.stream().map(named -> row(named.value())).toList();
    }

    /** Makes a row for each value, of a class or a record, from small to great. */
    <T extends Table<?>> List<T> rows(Kind<Sample, T> kind) {
        return ascending.stream().map(named -> row(kind, named.value())).toList();
    }

    V value(int index) {
        return ascending.get(index).value();
    }

    List<V> values() {
        return ascending.stream().map(Named::value).toList();
    }
}
