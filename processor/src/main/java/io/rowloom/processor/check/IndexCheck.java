package io.rowloom.processor.check;

import io.rowloom.meta.Nearest;
import io.rowloom.processor.picture.IndexPicture;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Scalar;
import io.rowloom.processor.picture.TablePicture;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the annotations that ask for an index. */
final class IndexCheck {

    /** The most code points of a text in a key (rule C15). */
    private static final int MAX_KEY = 255;

    private final ModelPicture model;
    private final TablePicture table;
    private final Problems problems;
    private final Map<String, Property> fields = new LinkedHashMap<>();

    IndexCheck(ModelPicture model, TablePicture table, Problems problems) {
        this.model = model;
        this.table = table;
        this.problems = problems;
        model.all().forEach(property -> fields.put(property.path(), property));
    }

    void check() {
        table.indexes().forEach(this::check);
    }

    private void check(IndexPicture index) {
        if (!index.onField().isEmpty() && !index.named().isEmpty()) {
            say(
                    index,
                    annotation(index)
                            + " on a field is about that field alone. Remove the names, or put it on the class.");
            return;
        }
        if (index.fields().isEmpty()) {
            say(
                    index,
                    annotation(index) + " on a class names the fields of the index. Write " + annotation(index)
                            + "({\"…\", \"…\"}).");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String field : index.fields()) {
            if (!seen.add(field)) {
                say(index, annotation(index) + " names \"" + field + "\" twice. Name it once.");
            }
            field(index, field);
        }
    }

    private void field(IndexPicture index, String field) {
        Property property = fields.get(field);
        if (property != null) {
            key(index, property);
        } else if (!table.common().contains(field)) {
            String near = Nearest.to(field, fields.keySet())
                    .map(name -> " Did you mean \"" + name + "\"?")
                    .orElse(" It has " + String.join(", ", fields.keySet()) + ".");
            say(
                    index,
                    annotation(index) + " names \"" + field + "\", which is no field of "
                            + model.type().simpleName() + "." + near);
        }
    }

    private void key(IndexPicture index, Property property) {
        switch (property) {
            case Property.Embedded embedded ->
                say(
                        index,
                        annotation(index) + " on the embedded record " + FieldCheck.label(property)
                                + ": an index is over columns. Name its" + " components on the class, such as \""
                                + first(embedded) + "\".");
            case Property.Value value -> length(index, value);
            default -> {
                // a reference fits; an unusable type is reported as such
            }
        }
    }

    private static String first(Property.Embedded embedded) {
        return embedded.components().stream().map(Property::path).findFirst().orElse(embedded.path());
    }

    private void length(IndexPicture index, Property.Value value) {
        boolean hasLength =
                value.scalar() == Scalar.TEXT || value.scalar() == Scalar.URI || value.scalar() == Scalar.BYTES;
        int max = value.rules().maxLength();
        if (hasLength && max > MAX_KEY) {
            String found = max == Integer.MAX_VALUE ? "this one has no limit" : "this one may have " + max;
            String units = value.scalar() == Scalar.BYTES ? "bytes" : "code points";
            String fix = value.scalar() == Scalar.BYTES ? "@Size(max = 255)" : "@Str255 or a shorter one";
            say(
                    index,
                    annotation(index) + " on " + FieldCheck.label(value) + ": a key has at most " + MAX_KEY + " "
                            + units + " (rule C15), and " + found + ". Constrain it with " + fix + ".");
        }
    }

    private static String annotation(IndexPicture index) {
        return index.unique() ? "@Unique" : "@Index";
    }

    private void say(IndexPicture index, String message) {
        problems.add(model.element(), index.element(), Optional.of(index.annotation()), message);
    }
}
