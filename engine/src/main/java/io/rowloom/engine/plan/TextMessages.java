package io.rowloom.engine.plan;

import io.rowloom.constraint.FieldChecks;
import io.rowloom.constraint.Storable;
import io.rowloom.constraint.Text;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Optional;

/**
 * Cuts the messages of the field types for text down to the rule that is broken. A constraint has one message, so theirs
 * lists all that they demand: a length, no U+0000, no unpaired surrogate. A message of the program's own stays as it is.
 */
final class TextMessages {

    private static final String LISTED = ", no NUL, no unpaired surrogate";
    private static final String WITHOUT_LENGTH = "must have no NUL and no unpaired surrogate";

    private TextMessages() {}

    /** Says whether a message lists several rules. */
    static boolean lists(String template) {
        return template.endsWith(LISTED) || template.equals(WITHOUT_LENGTH);
    }

    /** The part of a message that is about the value. */
    static String cut(String template, MessageInterpolator.Context context) {
        Object value = context.getValidatedValue();
        if (value == null || !lists(template)) {
            return template;
        }
        String text = value.toString();
        boolean fits = text(context.getConstraintDescriptor())
                .map(length -> fits(text, length))
                .orElse(true);
        if (FieldChecks.storable(text) || !fits) {
            return template.replace(LISTED, "");
        }
        return text.indexOf('\0') < 0 ? Storable.SURROGATE : Storable.NUL;
    }

    private static boolean fits(String text, Text length) {
        String counted = length.strip() ? text.strip() : text;
        int count = counted.codePointCount(0, counted.length());
        return count >= length.min() && count <= length.max();
    }

    private static Optional<Text> text(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation() instanceof Text text
                ? Optional.of(text)
                : constraint.getComposingConstraints().stream()
                        .flatMap(part -> text(part).stream())
                        .findFirst();
    }
}
