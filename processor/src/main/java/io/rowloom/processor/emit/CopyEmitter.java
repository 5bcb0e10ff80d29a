package io.rowloom.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.rowloom.CheckReturnValue;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.RecordPicture;
import io.rowloom.processor.picture.RecordPicture.Component;
import io.rowloom.processor.picture.TablePicture;
import io.rowloom.state.UuidSource;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how the companion of a record makes new ones and changed copies. */
final class CopyEmitter {

    /** No component has a name with this sign, unless somebody wants trouble. */
    private static final String ORIGINAL = "original$";

    private final ModelPicture model;
    private final RecordPicture record;
    private final TablePicture table;
    private final ClassName copy;

    CopyEmitter(ModelPicture model, RecordPicture record, TablePicture table, ClassName copy) {
        this.model = model;
        this.record = record;
        this.table = table;
        this.copy = copy;
    }

    private List<Component> fields() {
        return record.components().stream()
                .filter(component -> !component.isCommon() && !isMany(component))
                .toList();
    }

    /** Lists of rows on the other side of a relation are no data: a new record has none, and a copy those of the original. */
    private boolean isMany(Component component) {
        return model.relations().stream()
                .anyMatch(property ->
                        property instanceof Property.Many && property.path().equals(component.name()));
    }

    private static TypeName type(Component component) {
        return component.nullable() && !component.type().isPrimitive()
                ? component
                        .type()
                        .annotated(AnnotationSpec.builder(Nullable.class).build())
                : component.type();
    }

    private CodeBlock construction(Function<Component, CodeBlock> argument) {
        CodeBlock arguments = record.components().stream().map(argument).collect(CodeBlock.joining(", "));
        return CodeBlock.of("return new $T($L)", model.type(), arguments);
    }

    /** Makes a new record. */
    MethodSpec of() {
        boolean uuid = table.id() == IdKind.UUID;
        MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(CheckReturnValue.class)
                .addJavadoc("Makes a new {@link $T}, to be saved.\n\n", model.type())
                .returns(model.type());
        fields().forEach(field -> of.addJavadoc("@param $1L the value of {@code $1L}\n", field.name())
                .addParameter(type(field), field.name()));
        return of.addJavadoc(
                        uuid
                                ? "@return a record with an id of its own and without timestamps\n"
                                : "@return a record without an id, which the store makes, and without timestamps\n")
                .addStatement(construction(this::first))
                .build();
    }

    private CodeBlock first(Component component) {
        if (!component.isCommon()) {
            return CodeBlock.of("$L", isMany(component) ? "null" : component.name());
        }
        return switch (component.name()) {
            case "id" -> table.id() == IdKind.UUID ? CodeBlock.of("$T.next()", UuidSource.class) : CodeBlock.of("null");
            case "version" -> CodeBlock.of("0");
            default -> CodeBlock.of("null");
        };
    }

    /** Begins a changed copy. */
    MethodSpec with() {
        return MethodSpec.methodBuilder("with")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(CheckReturnValue.class)
                .addJavadoc("Begins a changed copy of a {@link $T}.\n\n", model.type())
                .addJavadoc("@param row the record, which stays as it is\n")
                .addJavadoc("@return a copy of it with the same id and timestamps, to be changed\n")
                .addParameter(model.type(), "row")
                .returns(copy)
                .addStatement("return new $T(row)", copy)
                .build();
    }

    /** The class of a copy that is being changed. */
    TypeSpec copy() {
        TypeSpec.Builder type = TypeSpec.classBuilder(copy)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("A copy of a {@link $T} that is being changed, by one thread.", model.type())
                .addField(model.type(), ORIGINAL, Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(model.type(), "row")
                .addStatement("this.$L = row", ORIGINAL);
        for (Component field : fields()) {
            type.addField(type(field), field.name(), Modifier.PRIVATE);
            constructor.addStatement("this.$1L = row.$1L()", field.name());
        }
        type.addMethod(constructor.build());
        fields().forEach(field -> type.addMethod(change(field)));
        return type.addMethod(build()).build();
    }

    private MethodSpec change(Component field) {
        return MethodSpec.methodBuilder(field.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Changes {@code $L}.\n\n", field.name())
                .addJavadoc("@param value the new value\n@return this\n")
                .addParameter(type(field), "value")
                .returns(copy)
                .addStatement("this.$L = value", field.name())
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(CheckReturnValue.class)
                .addJavadoc(
                        "Makes the changed record.\n\n@return a record with the id and the timestamps of the first one\n")
                .returns(model.type())
                .addStatement(construction(component -> component.isCommon() || isMany(component)
                        ? CodeBlock.of("$L.$L()", ORIGINAL, component.name())
                        : CodeBlock.of("$L", component.name())))
                .build();
    }
}
