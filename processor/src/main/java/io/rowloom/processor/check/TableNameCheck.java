package io.rowloom.processor.check;

import io.rowloom.processor.picture.LinkPicture;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.TablePicture;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Looks for two classes with one table, in all rounds of a compilation (rule B05). */
final class TableNameCheck {

    private final Map<String, String> tables = new HashMap<>();

    void check(ModelPicture model, TablePicture table, Problems problems) {
        String name = model.type().canonicalName();
        for (LinkPicture link : LinkPicture.of(model, table)) {
            String field = name + "." + link.property().path();
            String other = tables.putIfAbsent(link.table().toLowerCase(Locale.ROOT), field);
            if (other != null && !other.equals(field)) {
                problems.add(
                        model.element(),
                        link.property().origin().element(),
                        other + " and the links of " + field + " both have the table " + link.table()
                                + " when upper and lower case are one (rule B05). Name the link table: @ManyToMany(table = \"…\").");
            }
        }
        String other = tables.putIfAbsent(table.name().toLowerCase(Locale.ROOT), name);
        if (other != null && !other.equals(name)) {
            problems.add(
                    model.element(),
                    model.element(),
                    other + " and " + name + " both have the table " + table.name()
                            + " when upper and lower case are one (rule B05). Give one of them another name with @TableName.");
        }
    }
}
