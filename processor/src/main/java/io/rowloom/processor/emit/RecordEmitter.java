package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.RecordPicture;
import io.rowloom.processor.picture.TablePicture;
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

    /** The record of a snapshot and of relations: of references a snapshot has the ids only, of lists nothing. */
    MethodSpec make() {
        MethodSpec.Builder make = MethodSpec.methodBuilder("make")
                .addModifiers(Modifier.PRIVATE)
                .returns(model.type())
                .addParameter(stored, "v");
        model.relations()
                .forEach(relation -> make.addParameter(
                        relation.origin().type(), relation.origin().property()));
        CodeBlock arguments = record.components().stream().map(this::argument).collect(CodeBlock.joining(", "));
        return make.addStatement("return new $T($L)", model.type(), arguments).build();
    }

    private CodeBlock argument(RecordPicture.Component component) {
        if (!component.isCommon()) {
            return value(component.name());
        }
        return switch (component.name()) {
            case "id" -> CodeBlock.of("($T) v.idOrNull()", table.id() == IdKind.UUID ? UUID.class : Long.class);
            case "createdAt" -> CodeBlock.of("v.createdAtOrNull()");
            case "updatedAt" -> CodeBlock.of("v.updatedAtOrNull()");
            default -> CodeBlock.of("v.version()");
        };
    }

    private CodeBlock value(String name) {
        Property property = model.properties().stream()
                .filter(each -> each.path().equals(name))
                .findFirst()
                .orElseThrow();
        return model.relations().contains(property) ? CodeBlock.of("$L", name) : RowEmitter.value(property);
    }

    /** The end of reading: a record of what was read. */
    CodeBlock read() {
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return make($L)", arguments(this::fresh))
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
                .addStatement("return make($L)", arguments(this::kept))
                .build();
    }

    /** Another record in place of one, with some values of a snapshot. */
    MethodSpec installColumns() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$1T n = ($1T) snapshot", stored)
                .addStatement("$T v = capture(row)", stored)
                .addStatement("v.identify(n.id())")
                .addStatement("v.stamp(n.createdMicros(), n.updatedMicros())");
        if (table.versioned()) {
            body.addStatement("v.stampVersion(n.version())");
        }
        Span.of(model).forEach((property, span) -> {
            body.beginControlFlow("if ($L)", span.named());
            ModelPicture.all(property).forEach(part -> copy(body, part));
            body.endControlFlow();
        });
        return Span.install(model)
                .addCode(body.build())
                .addStatement("return make($L)", arguments(this::kept))
                .build();
    }

    private static void copy(CodeBlock.Builder body, Property part) {
        if (part instanceof Property.Embedded embedded) {
            body.addStatement("$L = $L", Leaf.flag("v", embedded), Leaf.flag("n", embedded));
        } else {
            body.addStatement("v.$1L = n.$1L", part.origin().slot());
        }
    }

    private CodeBlock arguments(Function<Property, CodeBlock> relation) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("v");
        model.relations().forEach(each -> arguments.add(", $L", relation.apply(each)));
        return arguments.build();
    }

    /** A record like another one, with another value of one relation. */
    CodeBlock related(Property changed, CodeBlock value) {
        return CodeBlock.of(
                "make(capture(row)$L)",
                model.relations().stream()
                        .map(each -> each.equals(changed) ? value : held(each))
                        .map(argument -> CodeBlock.of(", $L", argument))
                        .collect(CodeBlock.joining("")));
    }

    private static CodeBlock held(Property relation) {
        return CodeBlock.of("row.$L()", relation.origin().property());
    }

    private CodeBlock fresh(Property relation) {
        return relation instanceof Property.Reference reference
                ? RowEmitter.reference(model, reference)
                : RowEmitter.unloaded(model, relation);
    }

    private CodeBlock kept(Property relation) {
        return relation instanceof Property.Reference reference
                ? CodeBlock.of(
                        "$1T.equals($2T.idOf($3L), v.$4L) ? $3L : $5L",
                        Objects.class,
                        RowEmitter.kind(reference),
                        held(relation),
                        relation.origin().slot(),
                        fresh(relation))
                : CodeBlock.of("$1L == null ? $2L : $1L", held(relation), fresh(relation));
    }
}
