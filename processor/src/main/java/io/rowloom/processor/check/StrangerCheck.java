package io.rowloom.processor.check;

import io.rowloom.LongTable;
import io.rowloom.OptimisticLock;
import io.rowloom.UuidTable;
import io.rowloom.processor.read.Hierarchy;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Looks for tables that are neither models nor records. */
final class StrangerCheck {

    private final Hierarchy hierarchy;

    StrangerCheck(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    void check(TypeElement type, Problems problems) {
        if (type.getKind().isInterface() || hierarchy.isModel(type) || hierarchy.isRecordTable(type)) {
            return;
        }
        String name = type.getSimpleName().toString();
        if (hierarchy.find(type.asType(), UuidTable.class).isPresent()) {
            problems.add(type, type, message(type, name, "UuidTable"));
        } else if (hierarchy.find(type.asType(), LongTable.class).isPresent()) {
            problems.add(type, type, message(type, name, "LongTable"));
        } else if (hierarchy.find(type.asType(), OptimisticLock.class).isPresent()) {
            problems.add(
                    type,
                    type,
                    name + " implements OptimisticLock, which is for tables, and is none. Let it implement UuidTable<"
                            + name
                            + "> or LongTable<" + name + "> too"
                            + (type.getKind() == ElementKind.RECORD ? "." : ", and extend Model."));
        }
    }

    private static String message(TypeElement type, String name, String mixin) {
        String instead = "class " + name + " extends Model implements " + mixin + "<" + name + ">.";
        return switch (type.getKind()) {
            case ENUM -> name + " is an enum, which has no rows of its own. Write a class: " + instead;
            default ->
                name + " implements " + mixin + " and does not extend Model, which keeps the state of a row. Write: "
                        + instead;
        };
    }
}
