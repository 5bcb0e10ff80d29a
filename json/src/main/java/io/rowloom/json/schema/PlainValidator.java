package io.rowloom.json.schema;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;

/** A validator that is asked which constraints there are, and never for a message: it needs no expression language. */
final class PlainValidator implements MessageInterpolator {

    private PlainValidator() {}

    static Validator create() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainValidator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return template;
    }
}
