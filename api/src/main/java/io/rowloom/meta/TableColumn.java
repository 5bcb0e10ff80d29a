package io.rowloom.meta;

import io.rowloom.query.Column;
import io.rowloom.state.ColumnType;
import java.util.List;
import java.util.Objects;

/**
 * One column of a table.
 *
 * @param column the constant of the metamodel
 * @param name the name in the database: lower_snake, at most 63 bytes (rule B04), always quoted there (rules B05, B06)
 * @param declaredIn the class or record that declares the property, for validation; the table's class for id and timestamps
 * @param property the name of the property in that class
 * @param checks what SQL can state of the constraints beyond type, length and nullness
 */
public record TableColumn(Column<?, ?> column, String name, Class<?> declaredIn, String property, List<Check> checks) {

    /**
     * Checks that nothing is null and copies the list.
     *
     * @param column the constant of the metamodel
     * @param name the name in the database
     * @param declaredIn the class or record that declares the property
     * @param property the name of the property in that class
     * @param checks what SQL can state of the constraints
     */
    public TableColumn {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(declaredIn, "declaredIn");
        Objects.requireNonNull(property, "property");
        checks = List.copyOf(checks);
    }

    /**
     * A column without checks.
     *
     * @param column the constant of the metamodel
     * @param name the name in the database
     * @param declaredIn the class or record that declares the property
     * @param property the name of the property in that class
     */
    public TableColumn(Column<?, ?> column, String name, Class<?> declaredIn, String property) {
        this(column, name, declaredIn, property, List.of());
    }

    /**
     * Tells the type.
     *
     * @return the type in no database's words
     */
    public ColumnType<?> type() {
        return column.type();
    }

    /**
     * Says whether the column may be null.
     *
     * @return true if the field is annotated {@code @Nullable}
     */
    public boolean nullable() {
        return column.nullable();
    }

    /**
     * Tells the field.
     *
     * @return the name of the field in the model, such as {@code name} or {@code address.street}
     */
    public String field() {
        return column.field();
    }
}
