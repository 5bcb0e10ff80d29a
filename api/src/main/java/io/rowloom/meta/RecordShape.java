package io.rowloom.meta;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record and where the values of its components come from, as the annotation processor found out.
 *
 * @param type the record
 * @param parts what each component is made of, in their order
 * @param maker makes a record of the values of its components, each in the type of its component
 * @param <S> the record
 */
public record RecordShape<S>(Class<S> type, List<ShapePart> parts, Function<@Nullable Object[], S> maker) {

    /**
     * Copies the list.
     *
     * @param type the record
     * @param parts what each component is made of, in their order
     * @param maker makes a record of the values of its components
     */
    public RecordShape {
        Objects.requireNonNull(type, "type");
        parts = List.copyOf(parts);
        Objects.requireNonNull(maker, "maker");
    }

    /**
     * Names the record.
     *
     * @return its simple name
     */
    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
