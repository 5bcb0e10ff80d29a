package io.rowloom.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of one property of a model.
 *
 * @param from the position of the first
 * @param to the position behind the last
 */
record Span(int from, int to) {

    /** The columns of each property, in the order of the source. */
    static Map<Property, Span> of(ModelPicture model) {
        Map<Property, Span> spans = new LinkedHashMap<>();
        int position = model.firstField();
        for (Property property : model.stored()) {
            int next = position + Leaf.of(List.of(property), position).size();
            if (next > position) {
                spans.put(property, new Span(position, next));
            }
            position = next;
        }
        return spans;
    }

    /** Says in generated code whether a set names one of the columns. */
    CodeBlock named() {
        return to == from + 1
                ? CodeBlock.of("columns.get($L)", from)
                : CodeBlock.of("named(columns, $L, $L)", from, to);
    }

    /** The head of the method that puts some columns into a row. */
    static MethodSpec.Builder install(ModelPicture model) {
        return TypeEmitter.override("install")
                .returns(model.type())
                .addParameter(model.type(), "row")
                .addParameter(TypeEmitter.SNAPSHOT, "snapshot")
                .addParameter(BitSet.class, "columns");
    }
}
