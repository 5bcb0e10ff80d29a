package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.ShortName;
import io.rowloom.processor.picture.TableKeys;
import io.rowloom.processor.picture.TablePicture;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Looks at the names of the table and of its columns (rules B04 and B05). */
final class ColumnNameCheck {

    private static final Set<String> COMMON = Set.of("id", "created_at", "updated_at");
    private static final String VERSION = "version";

    private final ModelPicture model;
    private final TablePicture table;
    private final Problems problems;

    ColumnNameCheck(ModelPicture model, TablePicture table, Problems problems) {
        this.model = model;
        this.table = table;
        this.problems = problems;
    }

    void check() {
        String name = model.type().simpleName();
        length(model.element(), table.name(), "the table of " + name, "@TableName");
        Map<String, Property> byColumn = new HashMap<>();
        for (Property property : model.columns()) {
            String column = TableKeys.column(property);
            length(property.origin().element(), column, "the column of " + name + "." + property.path(), "@ColumnName");
            String folded = column.toLowerCase(Locale.ROOT);
            boolean version = table.versioned() && folded.equals(VERSION);
            if ((version || COMMON.contains(folded)) && !table.common().contains(property.path())) {
                say(
                        property,
                        "the column of " + name + "." + property.path() + " is named " + column + ", and "
                                + (version ? "a table with OptimisticLock" : "every table")
                                + " has that one already. Give it another name with @ColumnName.");
            }
            Property other = byColumn.putIfAbsent(folded, property);
            if (other != null && !other.path().equals(property.path())) {
                say(
                        property,
                        "the columns of " + name + "." + other.path() + " and " + name + "." + property.path()
                                + " are both named " + column
                                + " when upper and lower case are one (rule B05). Give one of them another name with @ColumnName.");
            }
        }
    }

    private void length(Element element, String name, String what, String annotation) {
        if (name.isBlank()) {
            problems.add(model.element(), element, what + " has an empty name. Give it one with " + annotation + ".");
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(
                    model.element(),
                    element,
                    what + " has a control character in its name. Give it another one with " + annotation + ".");
        } else if (ShortName.bytes(name) > ShortName.MAX_BYTES) {
            problems.add(
                    model.element(),
                    element,
                    what + " has a name of " + ShortName.bytes(name) + " bytes, and databases take "
                            + ShortName.MAX_BYTES + " (rule B04). Give it a shorter one with " + annotation + ".");
        }
    }

    private void say(Property property, String message) {
        problems.add(model.element(), property.origin().element(), message);
    }
}
