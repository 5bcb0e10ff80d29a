package io.rowloom.processor.check;

import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.TablePicture;

/** Looks at what makes a model a table. */
final class TableCheck {

    private final ModelPicture model;
    private final TablePicture table;
    private final Problems problems;

    TableCheck(ModelPicture model, TablePicture table, Problems problems) {
        this.model = model;
        this.table = table;
        this.problems = problems;
    }

    void check() {
        String name = model.type().simpleName();
        String mixin = table.id() == IdKind.UUID ? "UuidTable" : "LongTable";
        if (!table.base().isEmpty()) {
            say(name + " extends " + table.base()
                    + ", which is a table itself, and hierarchies of tables come later. Move what both"
                    + " share to a class that is no table, and let both extend it.");
        } else if (table.both()) {
            say(name + " implements UuidTable and LongTable, and a row has one id. Keep one of them.");
        } else if (table.self().isEmpty()) {
            say(name + " implements " + mixin + " without naming itself. Write: implements " + mixin + "<" + name
                    + ">.");
        } else if (!model.traits().isGeneric()
                && !table.self().equals(model.type().canonicalName())) {
            say(name + " implements " + mixin + "<" + simple(table.self())
                    + ">, so that its methods would give another class. Write: implements " + mixin + "<" + name
                    + ">.");
        }
        model.properties().stream()
                .filter(property -> table.common().contains(property.path()))
                .forEach(this::reserved);
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private void reserved(Property property) {
        problems.add(
                model.element(),
                property.origin().element(),
                FieldCheck.label(property) + " has the name of a column that "
                        + (property.path().equals("version") ? "OptimisticLock adds." : "every table has.")
                        + " Remove the field, for " + property.path()
                        + "() gives that value; or rename it, if it is something else.");
    }

    private void say(String message) {
        problems.add(model.element(), model.element(), message);
    }
}
