package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.Origin;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Rules;
import io.rowloom.processor.picture.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One column, ready to write code for.
 *
 * @param property the value or reference
 * @param position its place in the table
 * @param around the embedded records that it is in, the outermost first
 */
record Leaf(Property property, int position, List<Property.Embedded> around) {

    /** Gives the columns of a model in their order, the first one at a position. */
    static List<Leaf> of(List<Property> properties, int first) {
        List<Leaf> leaves = new ArrayList<>();
        properties.forEach(property -> collect(property, first, List.of(), leaves));
        return leaves;
    }

    private static void collect(Property property, int first, List<Property.Embedded> around, List<Leaf> leaves) {
        if (property instanceof Property.Embedded embedded) {
            List<Property.Embedded> inner = new ArrayList<>(around);
            inner.add(embedded);
            embedded.components().forEach(component -> collect(component, first, List.copyOf(inner), leaves));
        } else {
            leaves.add(new Leaf(property, first + leaves.size(), around));
        }
    }

    Origin origin() {
        return property.origin();
    }

    Scalar scalar() {
        return switch (property) {
            case Property.Value value -> value.scalar();
            case Property.Reference reference when reference.id() == IdKind.GENERATED_LONG -> Scalar.LONG;
            default -> Scalar.UUID;
        };
    }

    /** The type of the value in the snapshot. */
    TypeName type() {
        return property instanceof Property.Value
                ? origin().type()
                : ClassName.get(scalar() == Scalar.LONG ? Long.class : UUID.class);
    }

    boolean isPrimitive() {
        return type().isPrimitive();
    }

    Rules rules() {
        return switch (property) {
            case Property.Value value -> value.rules();
            case Property.Reference reference -> reference.rules();
            default -> Rules.NONE;
        };
    }

    String column() {
        return switch (property) {
            case Property.Value value -> value.column();
            case Property.Reference reference -> reference.column();
            default -> throw new IllegalStateException(property.path());
        };
    }

    /** Says whether the column may be null. */
    boolean nullable() {
        return property.nullable() || around.stream().anyMatch(Property::nullable);
    }

    /** The expression of the constant in the companion. */
    CodeBlock constant() {
        return property instanceof Property.Reference
                ? CodeBlock.of("$L.key()", property.path())
                : CodeBlock.of("$L", property.path());
    }

    /** The value in a snapshot. */
    CodeBlock in(String snapshot) {
        return CodeBlock.of("$L.$L", snapshot, origin().slot());
    }

    /** Where the field stands, for messages. */
    String label(ClassName model) {
        return model.simpleName() + "." + property.path();
    }

    /** Says in a snapshot whether an embedded record is there. */
    static CodeBlock flag(String snapshot, Property.Embedded embedded) {
        return CodeBlock.of("$L.has$$$L", snapshot, embedded.origin().slot());
    }
}
