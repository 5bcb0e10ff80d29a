package io.rowloom.processor.check;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import io.rowloom.processor.picture.ShapePicture;
import io.rowloom.processor.picture.ShapeSlot;
import io.rowloom.processor.picture.ShapeTree;
import java.util.Optional;

/** Looks at a record with {@code @Shape}, and at the records inside it. */
final class ShapeRecordCheck {

    private final ShapePicture shape;
    private final Problems problems;
    private final String name;

    ShapeRecordCheck(ShapePicture shape, Problems problems) {
        this.shape = shape;
        this.problems = problems;
        this.name = shape.tree().type().simpleName();
    }

    void check() {
        ShapePicture.Traits traits = shape.traits();
        say(
                !traits.isRecord(),
                name + " is no record, and a shape is made by its canonical constructor. Make it a record.");
        say(
                traits.isRecord() && traits.isPrivate(),
                name + " is private, or a class around it is: its companion, which stands beside them in the package,"
                        + " cannot see it. Make it package-private or public.");
        say(
                traits.isGeneric(),
                name + " has type parameters, and a component needs one type. Make a record for each type.");
        say(
                traits.isTable(),
                name
                        + " is a table itself, and a shape shows rows of another one. Make a record of its own for what is shown.");
        if (shape.of().table().isEmpty() && !shape.of().name().isEmpty()) {
            problems.add(
                    shape.element(),
                    shape.element(),
                    Optional.of(shape.of().annotation()),
                    "@Shape(of = " + shape.of().name()
                            + ".class) names no table. Name a class that implements UuidTable or" + " LongTable.");
        }
        if (!traits.isGeneric()) {
            check(shape.tree());
        }
    }

    private void say(boolean wrong, String message) {
        if (wrong) {
            problems.add(shape.element(), shape.element(), message);
        }
    }

    private void check(ShapeTree tree) {
        tree.slots().forEach(slot -> check(slot.component(), slot.content()));
    }

    private void check(ShapeSlot.Component component, ShapeSlot.Content content) {
        switch (content) {
            case ShapeSlot.Faulty faulty -> problems.mark(shape.element());
            case ShapeSlot.Unknown unknown -> say(component, ShapeMessages.unknown(component, unknown));
            case ShapeSlot.Ambiguous ambiguous -> say(component, ShapeMessages.ambiguous(component, ambiguous));
            case ShapeSlot.Far far -> check(component, far.content());
            case ShapeSlot.Misfit misfit -> say(component, ShapeMessages.misfit(component, misfit));
            case ShapeSlot.Unfit unfit -> say(component, ShapeMessages.unfit(component, unfit));
            case ShapeSlot.Value value -> value(component, value.field());
            case ShapeSlot.Key key -> nullness(component, key.field());
            case ShapeSlot.Group group -> {
                nullness(component, group.field());
                check(group.tree());
            }
            case ShapeSlot.Row row -> {
                nullness(component, row.field());
                check(row.tree());
            }
            case ShapeSlot.Rows rows -> check(rows.tree());
        }
    }

    private void value(ShapeSlot.Component component, ShapeSlot.Field field) {
        if (!box(component.type()).equals(box(field.type()))) {
            say(component, ShapeMessages.type(component, field));
        } else {
            nullness(component, field);
        }
    }

    private static TypeName box(TypeName type) {
        return type.isPrimitive() && !(type instanceof ArrayTypeName) ? type.box() : type;
    }

    private void nullness(ShapeSlot.Component component, ShapeSlot.Field field) {
        if (field.nullable() && (!component.nullable() || component.type().isPrimitive())) {
            say(component, ShapeMessages.nullness(component, field));
        }
    }

    private void say(ShapeSlot.Component component, String message) {
        problems.add(shape.element(), component.element(), message);
    }
}
