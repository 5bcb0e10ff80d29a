package io.rowloom.processor.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The indexes and foreign keys of a table, with their names.
 *
 * @param indexes the indexes
 * @param references the foreign keys
 */
public record TableKeys(List<Key> indexes, List<Reference> references) {

    /**
     * An index.
     *
     * @param name its name in the database
     * @param fields the fields
     * @param unique whether it keeps values unique
     */
    public record Key(String name, List<String> fields, boolean unique) {}

    /**
     * A foreign key.
     *
     * @param name its name in the database
     * @param property the field that refers
     */
    public record Reference(String name, Property.Reference property) {}

    /**
     * Works out the keys of a table: those that annotations ask for, and a plain one for each reference without.
     *
     * @param model the class
     * @param table what makes it a table
     * @return the keys
     */
    public static TableKeys of(ModelPicture model, TablePicture table) {
        Map<String, String> columns =
                model.columns().stream().collect(Collectors.toMap(Property::path, TableKeys::column, (a, b) -> a));
        columns.put("id", "id");
        columns.put("createdAt", "created_at");
        columns.put("updatedAt", "updated_at");
        if (table.versioned()) {
            columns.put("version", "version");
        }
        List<Key> keys = new ArrayList<>();
        for (IndexPicture index : table.indexes()) {
            add(keys, key(table.name(), index.fields(), index.unique(), columns));
        }
        List<Reference> references = new ArrayList<>();
        for (Property property : model.columns()) {
            if (property instanceof Property.Reference reference) {
                references.add(new Reference(ShortName.of("fk_" + table.name() + "_" + reference.column()), reference));
                boolean led = keys.stream().anyMatch(key -> key.fields().get(0).equals(reference.path()));
                if (!led) {
                    add(keys, key(table.name(), List.of(reference.path()), false, columns));
                }
            }
        }
        return new TableKeys(List.copyOf(keys), List.copyOf(references));
    }

    private static void add(List<Key> keys, Key key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    private static Key key(String table, List<String> fields, boolean unique, Map<String, String> columns) {
        String names = fields.stream().map(f -> columns.getOrDefault(f, f)).collect(Collectors.joining("_"));
        return new Key(ShortName.of((unique ? "uq_" : "ix_") + table + "_" + names), fields, unique);
    }

    /**
     * Names the column of a property.
     *
     * @param property a value or a reference
     * @return the name of its column
     */
    public static String column(Property property) {
        return switch (property) {
            case Property.Value value -> value.column();
            case Property.Reference reference -> reference.column();
            default -> property.path();
        };
    }
}
