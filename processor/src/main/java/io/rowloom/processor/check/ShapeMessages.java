package io.rowloom.processor.check;

import com.palantir.javapoet.TypeName;
import io.rowloom.meta.Nearest;
import io.rowloom.processor.picture.ShapeSlot;

/** What is said of components of shapes. */
final class ShapeMessages {

    private ShapeMessages() {}

    private static String label(ShapeSlot.Component component) {
        return component.record() + "." + component.name();
    }

    private static String label(ShapeSlot.Field field) {
        return field.owner() + "." + field.path();
    }

    static String unknown(ShapeSlot.Component component, ShapeSlot.Unknown unknown) {
        return label(component) + " takes no value: " + unknown.owner() + " has no field " + component.name() + "."
                + Nearest.to(component.name(), unknown.names())
                        .or(() -> Nearest.to(component.name(), unknown.further()))
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElseGet(() -> " It has " + String.join(", ", unknown.names()) + ".");
    }

    static String ambiguous(ShapeSlot.Component component, ShapeSlot.Ambiguous ambiguous) {
        String meant = ambiguous.paths().getFirst();
        int dot = meant.indexOf('.');
        return label(component) + " can be read as " + String.join(" and as ", ambiguous.paths()) + " of "
                + ambiguous.owner() + ". Put what is meant into a record of its own: a component "
                + meant.substring(0, dot) + " of a record with a component " + meant.substring(dot + 1)
                + ", for example.";
    }

    static String type(ShapeSlot.Component component, ShapeSlot.Field field) {
        return label(component) + " has the type " + UnusableType.simple(component.type()) + ", and " + label(field)
                + " the type " + UnusableType.simple(field.type()) + ". Write: " + written(component, field) + ".";
    }

    static String nullness(ShapeSlot.Component component, ShapeSlot.Field field) {
        TypeName type = component.type().isPrimitive() ? component.type().box() : component.type();
        return label(component) + (component.type().isPrimitive() ? " cannot be null" : " is not @Nullable") + ", and "
                + label(field) + " may be null. Write: @Nullable " + UnusableType.simple(type) + " " + component.name()
                + ", with org.jspecify.annotations.Nullable.";
    }

    private static String written(ShapeSlot.Component component, ShapeSlot.Field field) {
        TypeName type =
                field.nullable() && field.type().isPrimitive() ? field.type().box() : field.type();
        return (field.nullable() ? "@Nullable " : "") + UnusableType.simple(type) + " " + component.name();
    }

    static String misfit(ShapeSlot.Component component, ShapeSlot.Misfit misfit) {
        String found = label(component) + " has the type " + UnusableType.simple(component.type()) + ", and "
                + label(misfit.field());
        return switch (misfit.kind()) {
            case ONE ->
                found + " leads to one " + misfit.target() + ". Make it a record of what is wanted of the "
                        + misfit.target() + ", or "
                        + UnusableType.simple(misfit.field().type()) + ".";
            case MANY ->
                found + " leads to many rows of " + misfit.target()
                        + ". Make it a List<…> of a record of what is wanted of each.";
            case EMBEDDED ->
                found + " is the record " + misfit.target() + ". Make it " + misfit.target()
                        + ", or a record of some of its components.";
        };
    }

    static String unfit(ShapeSlot.Component component, ShapeSlot.Unfit unfit) {
        String begin = label(component) + " is a record " + unfit.record();
        return switch (unfit.fault()) {
            case ITSELF ->
                label(component) + " puts the record " + unfit.record()
                        + " into itself, which would be read without end. Make another record with less in it, or take a Ref<…>.";
            case GENERIC -> begin + ", which has type parameters. Make a record for each type.";
            case HIDDEN ->
                begin + ", which the package of the shape does not see. Make " + unfit.record()
                        + " public, or package-private in the same package.";
            case OTHER_TABLE ->
                begin + ", whose @Shape names another table than " + unfit.target()
                        + ", which its relation leads to. Make a record for " + unfit.target() + ".";
        };
    }
}
