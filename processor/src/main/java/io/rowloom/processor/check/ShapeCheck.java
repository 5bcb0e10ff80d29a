package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;

/** Looks at the class as a whole. */
final class ShapeCheck {

    void check(ModelPicture model, Problems problems) {
        ModelPicture.Traits traits = model.traits();
        String name = String.join(".", model.type().simpleNames());
        if (traits.isPrivate()) {
            say(
                    model,
                    problems,
                    name
                            + " is private, or a class around it is: its companion, which stands beside them in the package,"
                            + " cannot see it. Make it package-private or public.");
        }
        if (traits.isInner()) {
            say(
                    model,
                    problems,
                    name
                            + " needs an object of the class around it, and reading a row has none to give. Make it static.");
        }
        if (traits.isGeneric()) {
            say(
                    model,
                    problems,
                    name + " has type parameters, and a column needs one type. Make a class for each type.");
        }
        if (model.table().isPresent() && !traits.isPrivate()) {
            construction(model, name, problems);
        }
        model.bases().forEach(base -> say(model, problems, name + base(base)));
    }

    private static void construction(ModelPicture model, String name, Problems problems) {
        if (model.traits().isAbstract()) {
            say(
                    model,
                    problems,
                    name + " is abstract and a table: reading a row makes an object of it. Remove abstract,"
                            + " or let a class that extends it be the table.");
        } else if (!model.traits().constructor()) {
            say(
                    model,
                    problems,
                    name
                            + " has no constructor for reading rows: one without arguments that is not private and declares"
                            + " no exception. Add " + model.type().simpleName() + "() {} to it.");
        }
    }

    private static String base(ModelPicture.Base base) {
        return switch (base.fault()) {
            case NO_COMPANION ->
                " extends " + base.name()
                        + ", which has fields and no companion: it was compiled without the processor."
                        + " Add io.rowloom:rowloom-processor to the build of " + base.name() + " as well.";
            case HIDDEN ->
                " extends " + base.name() + ", which is in another package and not public. Make " + base.name()
                        + " public, or move one of them to the other's package.";
        };
    }

    private static void say(ModelPicture model, Problems problems, String message) {
        problems.add(model.element(), model.element(), message);
    }
}
