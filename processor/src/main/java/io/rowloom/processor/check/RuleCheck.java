package io.rowloom.processor.check;

import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Rule;
import io.rowloom.processor.picture.Rules;
import io.rowloom.processor.picture.Scalar;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the constraints of each field. */
final class RuleCheck {

    private static final Set<String> BOXES = Set.of(
            "java.lang.Boolean",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Number");

    private final ModelPicture model;
    private final Problems problems;

    RuleCheck(ModelPicture model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void check() {
        for (Property property : model.all()) {
            switch (property) {
                case Property.Value value -> check(value);
                case Property.Reference reference -> each(reference, reference.rules());
                default -> {
                    // no constraint of its own is read
                }
            }
        }
    }

    private void check(Property.Value value) {
        each(value, value.rules());
        Rule.Decimal decimal = value.rules().decimal();
        if (value.scalar() == Scalar.DECIMAL
                && (decimal.scale() < 0 || decimal.precision() < Math.max(1, decimal.scale()))) {
            say(
                    value,
                    "the constraints of " + FieldCheck.label(value) + " leave a decimal of " + decimal.precision()
                            + " digits, " + decimal.scale()
                            + " of them after the point. Give it 1 digit or more in all, and of these 0 or more after the point.");
        }
        long max = value.rules().maxLength();
        if (max < 0 || max < value.rules().minLength(value.scalar())) {
            say(
                    value,
                    "the constraints of " + FieldCheck.label(value) + " ask for at least "
                            + value.rules().minLength(value.scalar()) + " and at most " + max
                            + ", which nothing is. Give it a max that is not less than min.");
        }
    }

    private void each(Property property, Rules rules) {
        for (Rule rule : rules.list()) {
            switch (rule) {
                case Rule.Misfit misfit ->
                    say(
                            property,
                            "@" + misfit.annotation() + " on " + FieldCheck.label(property) + ": "
                                    + article(UnusableType.simple(
                                            property.origin().type())) + " does not fit. It is for "
                                    + fitting(misfit)
                                    + ": use such a type, or another constraint.");
                case Rule.Broken broken ->
                    say(property, "@" + broken.annotation() + " on " + FieldCheck.label(property) + " " + broken.why());
                default -> {
                    // fits
                }
            }
        }
    }

    private static String article(String type) {
        return ("aeioAEIO".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    /** The types that a constraint fits, without the boxes of primitives. */
    private static String fitting(Rule.Misfit misfit) {
        return misfit.fitting().stream()
                .filter(type -> !BOXES.contains(type))
                .map(type ->
                        type.equals("java.lang.CharSequence") ? "String" : type.substring(type.lastIndexOf('.') + 1))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void say(Property property, String message) {
        problems.add(model.element(), property.origin().element(), message);
    }
}
