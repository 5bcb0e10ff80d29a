package io.rowloom.engine.plan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Messages without an expression language, which would be one more library: parameters are filled in, and of the
 * expressions the one that Jakarta's own messages use, which asks whether a bound is inclusive. Of a message that lists
 * several rules, the one that is broken is told.
 */
public final class PlainMessages extends ParameterMessageInterpolator {

    private static final Pattern INCLUSIVE =
            Pattern.compile("\\$\\{inclusive == true \\? '(?<yes>[^']*)' : '(?<no>[^']*)'}");

    @Override
    public String interpolate(String template, Context context) {
        return super.interpolate(TextMessages.cut(template, context), context);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return super.interpolate(TextMessages.cut(template, context), context, locale);
    }

    @Override
    protected String interpolate(Context context, Locale locale, String term) {
        Matcher inclusive = INCLUSIVE.matcher(term);
        if (!inclusive.matches()) {
            return super.interpolate(context, locale, term);
        }
        Object bound = context.getConstraintDescriptor().getAttributes().get("inclusive");
        return Boolean.TRUE.equals(bound) ? inclusive.group("yes") : inclusive.group("no");
    }
}
