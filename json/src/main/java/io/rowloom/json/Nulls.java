package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;

/** What a null means. */
final class Nulls {

    private Nulls() {}

    /** Lets null pass for a property, and not for the document itself, which is nobody's property. */
    static void refuseAtTheRoot(DeserializationContext context, String what) throws RefusedBodyException {
        JsonParser parser = context.getParser();
        if (parser != null && parser.getParsingContext().inRoot()) {
            throw RefusedBodyException.of(parser, "", what + " expects an object and got null.");
        }
    }
}
