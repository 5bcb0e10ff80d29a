package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.rowloom.error.MisuseException;
import io.rowloom.page.CursorRequest;
import java.io.IOException;

/** Reads a cursor from its text. */
final class CursorDeserializer extends JsonDeserializer<CursorRequest> {

    @Override
    public CursorRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return CursorRequest.parse(String.valueOf(PlainTree.value(parser)));
        } catch (MisuseException none) {
            throw RefusedBodyException.of(
                    parser, "", "this property expects the text of a cursor, unchanged, and got something else.");
        }
    }
}
