package io.rowloom.memory.sample;

import io.rowloom.meta.Check;
import io.rowloom.meta.Check.Relation;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.NumericColumn;
import io.rowloom.query.TextColumn;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People who refer to one another: a table with every kind of constraint. */
public final class Person extends SampleRow {

    public static final ComparableColumn<Person, UUID> ID =
            new ComparableColumn<>(Person.class, "id", ColumnType.UUID, false);
    public static final ComparableColumn<Person, Instant> CREATED_AT =
            new ComparableColumn<>(Person.class, "createdAt", ColumnType.INSTANT, false);
    public static final ComparableColumn<Person, Instant> UPDATED_AT =
            new ComparableColumn<>(Person.class, "updatedAt", ColumnType.INSTANT, false);
    public static final TextColumn<Person> NAME = new TextColumn<>(Person.class, "name", ColumnType.text(10), false);
    public static final TextColumn<Person> EMAIL = new TextColumn<>(Person.class, "email", ColumnType.text(64), true);
    public static final NumericColumn<Person, Integer> AGE =
            new NumericColumn<>(Person.class, "age", ColumnType.INT, true);
    public static final NumericColumn<Person, BigDecimal> BALANCE =
            new NumericColumn<>(Person.class, "balance", ColumnType.decimal(10, 2), true);
    public static final ComparableColumn<Person, byte[]> PHOTO =
            new ComparableColumn<>(Person.class, "photo", ColumnType.bytes(8), true);
    public static final ComparableColumn<Person, UUID> BOSS =
            new ComparableColumn<>(Person.class, "boss", ColumnType.UUID, true);

    public static final int NAME_AT = 3;
    public static final int EMAIL_AT = 4;
    public static final int AGE_AT = 5;
    public static final int BALANCE_AT = 6;
    public static final int PHOTO_AT = 7;
    public static final int BOSS_AT = 8;

    public static final SampleTable<Person> TABLE = table();

    private Person(Object[] values) {
        super(values);
    }

    public String name() {
        return (String) at(NAME_AT);
    }

    public static SampleSnapshot of(UUID id, String name) {
        return new SampleSnapshot(id, name, null, null, null, null, null);
    }

    public static SampleSnapshot of(UUID id, String name, String email, Integer age, UUID boss) {
        return new SampleSnapshot(id, name, email, age, null, null, boss);
    }

    private static SampleTable<Person> table() {
        List<Column<Person, ?>> columns = List.of(ID, CREATED_AT, UPDATED_AT, NAME, EMAIL, AGE, BALANCE, PHOTO, BOSS);
        TableDefinition definition = new TableDefinition(
                "person",
                IdKind.UUID,
                columns.stream().map(Person::column).toList(),
                List.of(
                        new IndexDefinition("uq_person_email", List.of("email"), true),
                        new IndexDefinition("ix_person_name_age", List.of("name", "age"), false)),
                List.of(new ForeignKey("fk_person_boss", "boss", Person.class)),
                List.of());
        SampleTable<Person> table = new SampleTable<>(Person.class, Person::new, columns, definition);
        ModelTypes.register(table);
        return table;
    }

    private static TableColumn column(Column<?, ?> column) {
        List<Check> checks = switch (column.field()) {
            case "age" ->
                List.of(
                        new Check.Bound(Relation.AT_LEAST, BigDecimal.ZERO),
                        new Check.Bound(Relation.LESS, BigDecimal.valueOf(150)));
            case "email" -> List.of(new Check.MinLength(3));
            default -> List.of();
        };
        return new TableColumn(column, column.field(), Person.class, column.field(), checks);
    }
}
