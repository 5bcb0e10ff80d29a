package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.rowloom.meta.Nearest;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses the properties that a record does not have, in the words in which models refuse them. */
final class UnknownProperties extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        if (!context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            return false;
        }
        Class<?> type = beanOrClass instanceof Class<?> found ? found : beanOrClass.getClass();
        throw RefusedBodyException.of(parser, name, message(type, name, known(deserializer)));
    }

    private static List<String> known(@Nullable JsonDeserializer<?> deserializer) {
        Collection<Object> names = deserializer == null ? null : deserializer.getKnownPropertyNames();
        return names == null ? List.of() : names.stream().map(String::valueOf).toList();
    }

    private static String message(Class<?> type, String name, List<String> names) {
        return type.getSimpleName() + " has no property \"" + name + "\". "
                + Nearest.to(name, names)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElseGet(() -> names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + ".");
    }
}
