package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.RecordPicture;
import io.rowloom.processor.picture.TablePicture;
import io.rowloom.relation.Ref;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes what makes a record of a snapshot, in the type of a record that is a table. */
final class RecordEmitter {

    private final ModelPicture model;
    private final RecordPicture record;
    private final TablePicture table;
    private final ClassName stored;

    RecordEmitter(ModelPicture model, RecordPicture record, TablePicture table, ClassName stored) {
        this.model = model;
        this.record = record;
        this.table = table;
        this.stored = stored;
    }

    /** The record of a snapshot and of references, which a snapshot has as ids only. */
    MethodSpec make() {
        MethodSpec.Builder make = MethodSpec.methodBuilder("make")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(model.type())
                .addParameter(stored, "v");
        references()
                .forEach(reference -> make.addParameter(
                        reference.origin().type(), reference.origin().property()));
        CodeBlock arguments = record.components().stream().map(this::argument).collect(CodeBlock.joining(", "));
        return make.addStatement("return new $T($L)", model.type(), arguments).build();
    }

    private List<Property.Reference> references() {
        return model.properties().stream()
                .filter(Property.Reference.class::isInstance)
                .map(Property.Reference.class::cast)
                .toList();
    }

    private CodeBlock argument(RecordPicture.Component component) {
        return switch (component.name()) {
            case "id" -> CodeBlock.of("($T) v.idOrNull()", table.id() == IdKind.UUID ? UUID.class : Long.class);
            case "createdAt" -> CodeBlock.of("v.createdAtOrNull()");
            case "updatedAt" -> CodeBlock.of("v.updatedAtOrNull()");
            default -> value(component.name());
        };
    }

    private CodeBlock value(String name) {
        Property property = model.properties().stream()
                .filter(each -> each.path().equals(name))
                .findFirst()
                .orElseThrow();
        return property instanceof Property.Reference ? CodeBlock.of("$L", name) : RowEmitter.value(property);
    }

    /** The end of reading: a record of what was read. */
    CodeBlock read() {
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return make($L)", arguments(RecordEmitter::fresh))
                .nextControlFlow("catch ($T refusal)", RuntimeException.class)
                .addStatement("throw unreadable(v, refusal)")
                .endControlFlow()
                .build();
    }

    /** Another record in place of one, whose references it keeps where their ids are the same. */
    MethodSpec install() {
        return TypeEmitter.override("install")
                .returns(model.type())
                .addParameter(model.type(), "row")
                .addParameter(TypeEmitter.SNAPSHOT, "snapshot")
                .addStatement("$1T v = ($1T) snapshot", stored)
                .addStatement("return make($L)", arguments(RecordEmitter::kept))
                .build();
    }

    /** Another record in place of one, with some values of a snapshot. */
    MethodSpec installColumns() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$1T n = ($1T) snapshot", stored)
                .addStatement("$T v = take(row)", stored)
                .addStatement("v.identify(n.id())")
                .addStatement("v.stamp(n.createdMicros(), n.updatedMicros())");
        Span.of(model).forEach((property, span) -> {
            body.beginControlFlow("if ($L)", span.named());
            ModelPicture.all(property).forEach(part -> copy(body, part));
            body.endControlFlow();
        });
        return Span.install(model)
                .addCode(body.build())
                .addStatement("return make($L)", arguments(RecordEmitter::kept))
                .build();
    }

    private static void copy(CodeBlock.Builder body, Property part) {
        if (part instanceof Property.Embedded embedded) {
            body.addStatement("$L = $L", Leaf.flag("v", embedded), Leaf.flag("n", embedded));
        } else {
            body.addStatement("v.$1L = n.$1L", part.origin().slot());
        }
    }

    private CodeBlock arguments(Function<Property.Reference, CodeBlock> reference) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("v");
        references().forEach(each -> arguments.add(", $L", reference.apply(each)));
        return arguments.build();
    }

    private static CodeBlock fresh(Property.Reference reference) {
        return CodeBlock.of(
                "v.$1L == null ? null : $2T.of($3T.class, v.$1L)",
                reference.origin().slot(),
                Ref.class,
                reference.target());
    }

    private static CodeBlock kept(Property.Reference reference) {
        return CodeBlock.of(
                "$1T.equals($2T.idOf(row.$3L()), v.$4L) ? row.$3L() : $5L",
                Objects.class,
                Ref.class,
                reference.origin().property(),
                reference.origin().slot(),
                fresh(reference));
    }
}
