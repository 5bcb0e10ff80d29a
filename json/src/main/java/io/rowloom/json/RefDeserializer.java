package io.rowloom.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.rowloom.meta.PlainValue;
import io.rowloom.relation.RowRef;
import io.rowloom.state.ColumnType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Reads a reference from the id of the other row. */
final class RefDeserializer<I> extends JsonDeserializer<RowRef<?>> {

    private final ColumnType<I> id;
    private final Function<I, RowRef<?>> maker;

    RefDeserializer(ColumnType<I> id, Function<I, RowRef<?>> maker) {
        this.id = id;
        this.maker = maker;
    }

    @Override
    public RowRef<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object read = PlainTree.value(parser);
        Object value = id.javaType() == Long.class ? PropertyReading.counted(read) : read;
        Optional<Object> fitting = value == null ? Optional.empty() : PlainValue.of(id, value);
        return maker.apply(id.javaType()
                .cast(fitting.orElseThrow(() -> RefusedBodyException.of(
                        parser, "", "this property expects the id of a row, " + PlainValue.expected(id) + "."))));
    }
}
