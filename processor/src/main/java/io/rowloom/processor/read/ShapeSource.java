package io.rowloom.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.ShapeSlot;
import io.rowloom.processor.picture.TablePicture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a record is matched with: the fields of a table, or the components of an embedded record.
 *
 * @param owner the table, with the references behind it that led here
 * @param name the simple name of the table or embedded record
 * @param properties the fields
 * @param table the table, unless it is an embedded record
 * @param nullable whether something on the way here may be absent
 */
record ShapeSource(
        String owner, String name, List<Property> properties, Optional<TablePicture> table, boolean nullable) {

    List<String> names() {
        List<String> names = new ArrayList<>();
        table.ifPresent(picture -> names.addAll(picture.common()));
        properties.forEach(property -> names.add(property.origin().property()));
        return names;
    }

    /** The column that is no field, if there is one with this name. */
    Optional<ShapeSlot.Content> common(String field) {
        return table.filter(picture -> picture.common().contains(field))
                .map(picture -> new ShapeSlot.Value(new ShapeSlot.Field(owner, field, type(picture, field), nullable)));
    }

    Optional<Property> property(String field) {
        return properties.stream()
                .filter(property -> property.origin().property().equals(field))
                .findFirst();
    }

    private static TypeName type(TablePicture picture, String field) {
        return switch (field) {
            case "id" -> ClassName.get(picture.id() == IdKind.UUID ? UUID.class : Long.class);
            case "version" -> TypeName.LONG;
            default -> ClassName.get(Instant.class);
        };
    }
}
