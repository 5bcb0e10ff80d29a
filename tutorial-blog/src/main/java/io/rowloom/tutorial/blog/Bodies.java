package io.rowloom.tutorial.blog;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.json.JsonMapper;
import io.rowloom.json.RowloomJson;
import java.lang.reflect.Type;

/** Lets Javalin read and write bodies as Rowloom does. */
// @start region="mapper"
final class Bodies implements JsonMapper {

    static final com.fasterxml.jackson.databind.json.JsonMapper JSON = RowloomJson.mapper();

    @Override
    public String toJsonString(Object body, Type type) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UnreadableBody(e);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // so it is in the interface
    public <T> T fromJsonString(String text, Type type) {
        try {
            return JSON.readValue(text, JSON.constructType(type));
        } catch (JsonProcessingException e) {
            throw new UnreadableBody(e);
        }
    }

    /** Carries what Jackson threw to where errors are answered. */
    static final class UnreadableBody extends IllegalArgumentException {
        UnreadableBody(JsonProcessingException cause) {
            super(cause);
        }
    }
}
// @end region="mapper"
