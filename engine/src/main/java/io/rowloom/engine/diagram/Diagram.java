package io.rowloom.engine.diagram;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a drawing of tables shows, in no drawing's words.
 *
 * @param boxes the tables, in the order in which they were given
 * @param arrows the references among them
 */
public record Diagram(List<Box> boxes, List<Arrow> arrows) {

    /**
     * One table.
     *
     * @param name its name in the database
     * @param lines its columns
     */
    public record Box(String name, List<Line> lines) {

        /** Where a column stands among the lines, from 0. */
        int line(String column) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).column().equals(column)) {
                    return i;
                }
            }
            return TableDefinition.ID;
        }
    }

    /**
     * One column.
     *
     * @param column its name in the database
     * @param type its type, in no database's words
     * @param nullable whether it may be null
     * @param key what it is beyond a value
     */
    public record Line(String column, String type, boolean nullable, Key key) {}

    /** What a column is beyond a value. */
    public enum Key {
        /** A value. */
        NONE,
        /** The id. */
        PRIMARY,
        /** The id of another row. */
        FOREIGN,
        /** A value that no two rows share. */
        UNIQUE
    }

    /**
     * A column that refers to the id of a table.
     *
     * @param from the table that refers
     * @param column its column
     * @param to the table that is referred to
     * @param optional whether the column may be null
     * @param single whether a row is referred to by one row at most
     * @param onDelete what becomes of the row when the other is deleted, in words
     */
    public record Arrow(String from, String column, String to, boolean optional, boolean single, String onDelete) {}

    /**
     * Copies the lists.
     *
     * @param boxes the tables
     * @param arrows the references among them
     */
    public Diagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * Looks at tables. A reference to a table that is not among them is left out.
     *
     * @param tables the tables
     * @return what a drawing of them shows
     */
    public static Diagram of(List<TableType<?>> tables) {
        Map<Class<?>, String> names = new HashMap<>();
        tables.forEach(table -> names.put(table.type(), table.definition().name()));
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (TableType<?> table : tables) {
            TableDefinition definition = table.definition();
            boxes.add(new Box(
                    definition.name(),
                    definition.columns().stream()
                            .map(column -> line(definition, column))
                            .toList()));
            definition.foreignKeys().stream()
                    .filter(key -> names.containsKey(key.target()))
                    .forEach(key -> arrows.add(arrow(definition, key, names)));
        }
        return new Diagram(boxes, arrows);
    }

    private static Line line(TableDefinition table, TableColumn column) {
        return new Line(column.name(), column.type().describe(), column.nullable(), key(table, column));
    }

    private static Key key(TableDefinition table, TableColumn column) {
        if (column.equals(table.columns().get(TableDefinition.ID))) {
            return Key.PRIMARY;
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.field().equals(column.field()))) {
            return Key.FOREIGN;
        }
        return unique(table, column.field()) ? Key.UNIQUE : Key.NONE;
    }

    private static boolean unique(TableDefinition table, String field) {
        return table.indexes().stream()
                .filter(IndexDefinition::unique)
                .anyMatch(index -> index.fields().equals(List.of(field)));
    }

    private static Arrow arrow(TableDefinition table, ForeignKey key, Map<Class<?>, String> names) {
        TableColumn column = table.columns().stream()
                .filter(it -> it.field().equals(key.field()))
                .findFirst()
                .orElseThrow();
        String onDelete = switch (key.onDelete()) {
            case RESTRICT -> "restrict";
            case CASCADE -> "cascade";
            case SET_NULL -> "set null";
        };
        String to = java.util.Objects.requireNonNull(names.get(key.target()));
        return new Arrow(table.name(), column.name(), to, column.nullable(), unique(table, key.field()), onDelete);
    }
}
