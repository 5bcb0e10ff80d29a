package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what makes a row of a table out of an object of one of its bases. */
final class BaseEmitter {

    private final ModelPicture model;

    BaseEmitter(ModelPicture model) {
        this.model = model;
    }

    /** One method for each base. */
    Stream<MethodSpec> methods() {
        Set<ClassName> declared = new HashSet<>();
        return model.ancestors().stream().map(base -> {
            declared.add(base.type());
            return from(base, properties(declared));
        });
    }

    private List<Property> properties(Set<ClassName> declared) {
        return model.properties().stream()
                .filter(property -> declared.contains(property.origin().declaredIn()))
                .toList();
    }

    private MethodSpec from(ModelPicture.Ancestor base, List<Property> properties) {
        MethodSpec.Builder from = MethodSpec.methodBuilder("from")
                .addModifiers(Modifier.STATIC)
                .returns(model.type())
                .addParameter(base.type(), "base")
                .addJavadoc("Makes a new row with the values of a {@link $T}, as they are.\n\n", base.type())
                .addJavadoc("@param base the values; it is left as it is\n@return a row that is not saved yet\n")
                .addStatement("$1T row = new $1T()", model.type());
        if (base.isPublic() && model.traits().isPublic()) {
            from.addModifiers(Modifier.PUBLIC);
        }
        properties.forEach(property -> from.addStatement(RowEmitter.set(property.origin(), copied(property))));
        return from.addStatement("return row").build();
    }

    /** Bytes are copied: what one object does to them must not reach the other. */
    private static CodeBlock copied(Property property) {
        CodeBlock value = RowEmitter.get(property.origin(), CodeBlock.of("base"));
        return property instanceof Property.Value bytes && bytes.scalar() == Scalar.BYTES
                ? ScalarCode.handedOut(new Leaf(property, 0, List.of()), value)
                : value;
    }
}
