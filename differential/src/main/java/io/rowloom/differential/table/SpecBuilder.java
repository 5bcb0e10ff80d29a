package io.rowloom.differential.table;

import io.rowloom.LongTable;
import io.rowloom.Table;
import io.rowloom.UuidTable;
import io.rowloom.differential.table.TableSpec.Identity;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Ids;
import io.rowloom.differential.value.NumberDomains;
import io.rowloom.differential.value.TimeDomains;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.relation.Many;
import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what programs may know of a table.
 *
 * @param <T> the class
 */
public final class SpecBuilder<T extends Table<?>> {

    private final Class<T> type;
    private final Identity<T> identity;
    private final Field<T, ?> id;
    private final List<Field<T, ?>> fields = new ArrayList<>();
    private final List<Property<T, ?>> properties = new ArrayList<>();
    private final List<One<T, ?>> ones = new ArrayList<>();
    private final List<Members<T, ?>> members = new ArrayList<>();

    SpecBuilder(Class<T> type, Identity<T> identity, Field<T, ?> id) {
        this.type = type;
        this.identity = identity;
        this.id = id;
    }

    /**
     * Begins a table whose ids the program gives.
     *
     * @param type the class
     * @param creator makes a new row
     * @param id the column of the id
     * @return the builder
     * @param <T> the class
     */
    public static <T extends UuidTable<T>> SpecBuilder<T> uuid(Class<T> type, Supplier<T> creator, Column<T, UUID> id) {
        Field<T, UUID> field = new Field<>(id, Ids.DOMAIN, UuidTable::id);
        return new SpecBuilder<>(type, new UuidIdentity<>(type, creator), field).asked(id, Ids.DOMAIN, UuidTable::id);
    }

    /**
     * Begins a table whose ids the store makes.
     *
     * @param type the class
     * @param creator makes a new row
     * @param id the column of the id
     * @return the builder
     * @param <T> the class
     */
    public static <T extends LongTable<T>> SpecBuilder<T> numbered(
            Class<T> type, Supplier<T> creator, Column<T, Long> id) {
        Field<T, Long> field = new Field<>(id, NumberDomains.LONG, LongTable::id);
        return new SpecBuilder<>(type, new LongIdentity<>(type, creator), field);
    }

    /** The times at which a row was made and changed. */
    public SpecBuilder<T> stamps(Column<T, Instant> createdAt, Column<T, Instant> updatedAt) {
        return asked(createdAt, TimeDomains.STAMP, TableSpec::createdAt)
                .asked(updatedAt, TimeDomains.STAMP, TableSpec::updatedAt);
    }

    /** A column that is only asked for. */
    public <V> SpecBuilder<T> asked(Column<T, V> column, Domain<V> domain, Function<T, @Nullable V> getter) {
        fields.add(new Field<>(column, domain, getter));
        return this;
    }

    /** What is only set. */
    public <V> SpecBuilder<T> set(String name, Domain<V> domain, BiConsumer<T, V> setter) {
        return property(name, domain, false, (row, value) -> setter.accept(row, Objects.requireNonNull(value)));
    }

    /** What is only set, perhaps to null. */
    public <V> SpecBuilder<T> setMaybe(String name, Domain<V> domain, BiConsumer<T, @Nullable V> setter) {
        return property(name, domain, true, setter);
    }

    private <V> SpecBuilder<T> property(
            String name, Domain<V> domain, boolean nullable, BiConsumer<T, @Nullable V> setter) {
        return add(new Property<>(name, domain, nullable, changing(setter), null));
    }

    private <V> SpecBuilder<T> add(Property<T, V> property) {
        properties.add(property);
        return this;
    }

    private static <T, V> BiFunction<T, @Nullable V, T> changing(BiConsumer<T, @Nullable V> setter) {
        return (row, value) -> {
            setter.accept(row, value);
            return row;
        };
    }

    /** A field that is unique, alone or with others. */
    public <V> SpecBuilder<T> unique(
            Column<T, V> column,
            Domain<V> domain,
            Function<T, @Nullable V> getter,
            BiConsumer<T, @Nullable V> setter,
            IntFunction<V> rare) {
        return asked(column, domain, getter)
                .add(new Property<>(column.field(), domain, column.nullable(), changing(setter), rare));
    }

    /** A field. */
    public <V> SpecBuilder<T> field(
            Column<T, V> column, Domain<V> domain, Function<T, @Nullable V> getter, BiConsumer<T, V> setter) {
        return asked(column, domain, getter).set(column.field(), domain, setter);
    }

    /** A field that may be missing. */
    public <V> SpecBuilder<T> maybe(
            Column<T, V> column, Domain<V> domain, Function<T, @Nullable V> getter, BiConsumer<T, @Nullable V> setter) {
        return asked(column, domain, getter).setMaybe(column.field(), domain, setter);
    }

    /** A reference. */
    public <R extends UuidTable<R>> SpecBuilder<T> reference(
            ToOne<T, R> relation,
            Function<T, @Nullable Ref<R>> getter,
            BiConsumer<T, Ref<R>> setter,
            Supplier<TableSpec<R>> target) {
        return refers(relation, getter, target)
                .set(relation.field(), Ids.DOMAIN, (row, id) -> setter.accept(row, Ref.of(relation.target(), id)));
    }

    /** A reference that may be missing. */
    public <R extends UuidTable<R>> SpecBuilder<T> maybeReference(
            ToOne<T, R> relation,
            Function<T, @Nullable Ref<R>> getter,
            BiConsumer<T, @Nullable Ref<R>> setter,
            Supplier<TableSpec<R>> target) {
        return refers(relation, getter, target)
                .setMaybe(
                        relation.field(),
                        Ids.DOMAIN,
                        (row, id) -> setter.accept(row, id == null ? null : Ref.of(relation.target(), id)));
    }

    private <R extends UuidTable<R>> SpecBuilder<T> refers(
            ToOne<T, R> relation, Function<T, @Nullable Ref<R>> getter, Supplier<TableSpec<R>> target) {
        ones.add(new One<>(relation, row -> Ref.idOf(getter.apply(row)), target));
        Column<T, UUID> key =
                new ComparableColumn<>(relation.model(), relation.field(), ColumnType.UUID, relation.nullable());
        return asked(key, Ids.DOMAIN, row -> Ref.idOf(getter.apply(row)));
    }

    /** Rows that refer to this one. */
    public <R extends Table<?>> SpecBuilder<T> members(
            ToMany<T, R> relation,
            Function<T, @Nullable Many<R>> list,
            Function<R, @Nullable Object> back,
            Supplier<TableSpec<R>> target) {
        members.add(new Members<>(relation, list, back, target));
        return this;
    }

    /** Rows that this one is linked with. */
    public <R extends Table<?>> SpecBuilder<T> linked(
            ToMany<T, R> relation, Function<T, @Nullable Many<R>> list, Supplier<TableSpec<R>> target) {
        members.add(new Members<>(relation, list, null, target));
        return this;
    }

    /** All that was told. */
    public TableSpec<T> build() {
        return new TableSpec<>(type, identity, id, fields, properties, ones, members);
    }
}
