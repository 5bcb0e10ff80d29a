package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.Access;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Origin;
import io.rowloom.processor.picture.Property;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Many;
import io.rowloom.relation.Ref;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what moves values between a row and a snapshot. */
final class RowEmitter {

    private final ModelPicture model;
    private final ClassName stored;

    RowEmitter(ModelPicture model, ClassName stored) {
        this.model = model;
        this.stored = stored;
    }

    /** Takes the values out of an object, as they are. */
    MethodSpec take() {
        return taking(MethodSpec.methodBuilder("take").addModifiers(Modifier.PRIVATE));
    }

    /** Takes the values out of a row, as they are. */
    MethodSpec capture() {
        return taking(TypeEmitter.override("capture"));
    }

    private MethodSpec taking(MethodSpec.Builder take) {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$1T v = new $1T()", stored);
        if (model.record().isPresent()) {
            body.addStatement("v.carry(row.id(), row.createdAt(), row.updatedAt())");
            if (model.versioned()) {
                body.addStatement("v.stampVersion(row.version())");
            }
        }
        model.stored().forEach(property -> take(body, property, row()));
        return take.returns(stored)
                .addParameter(model.type(), "row")
                .addCode(body.build())
                .addStatement("return v")
                .build();
    }

    private void take(CodeBlock.Builder body, Property property, CodeBlock owner) {
        CodeBlock value = get(property.origin(), owner);
        switch (property) {
            case Property.Embedded embedded -> takeRecord(body, embedded, value);
            case Property.Reference reference ->
                body.addStatement("v.$L = $T.idOf($L)", reference.origin().slot(), kind(reference), value);
            default -> body.addStatement("v.$L = $L", property.origin().slot(), value);
        }
    }

    private void takeRecord(CodeBlock.Builder body, Property.Embedded embedded, CodeBlock value) {
        String local = "record$" + embedded.origin().slot();
        body.addStatement("$T $L = $L", embedded.record(), local, value);
        body.beginControlFlow("if ($L != null)", local);
        body.addStatement("$L = true", Leaf.flag("v", embedded));
        embedded.components().forEach(component -> take(body, component, CodeBlock.of("$L", local)));
        body.endControlFlow();
    }

    /** Takes the values out of a row, as they are stored. */
    MethodSpec prepare() {
        CodeBlock.Builder body = CodeBlock.builder();
        model.stored().forEach(property -> normal(body, property));
        MethodSpec.Builder prepare =
                TypeEmitter.override("prepare").returns(TypeEmitter.SNAPSHOT).addParameter(model.type(), "row");
        return body.isEmpty()
                ? prepare.addStatement("return capture(row)").build()
                : prepare.addStatement("$T v = capture(row)", stored)
                        .addCode(body.build())
                        .addStatement("return v")
                        .build();
    }

    private static void normal(CodeBlock.Builder body, Property property) {
        switch (property) {
            case Property.Embedded embedded -> normalRecord(body, embedded);
            case Property.Value value -> {
                Leaf leaf = new Leaf(value, 0, List.of());
                ScalarCode.normal(leaf, leaf.in("v"))
                        .ifPresent(code -> body.addStatement("$L = $L", leaf.in("v"), code));
            }
            default -> {
                // the id of a reference has one form
            }
        }
    }

    /** A record that may be null is so where all its columns are. */
    private static void normalRecord(CodeBlock.Builder body, Property.Embedded embedded) {
        embedded.components().forEach(component -> normal(body, component));
        if (embedded.nullable() && embedded.components().stream().allMatch(RowEmitter::mayBeNull)) {
            CodeBlock there =
                    embedded.components().stream().map(RowEmitter::isThere).collect(CodeBlock.joining(" || "));
            body.addStatement("$L = $L", Leaf.flag("v", embedded), there);
        }
    }

    private static boolean mayBeNull(Property component) {
        return component.nullable() && !component.origin().type().isPrimitive();
    }

    private static CodeBlock isThere(Property component) {
        return component instanceof Property.Embedded embedded
                ? Leaf.flag("v", embedded)
                : CodeBlock.of("v.$L != null", component.origin().slot());
    }

    /** Puts the values of a snapshot into an object. */
    MethodSpec put() {
        return MethodSpec.methodBuilder("put")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(model.type(), "row")
                .addParameter(stored, "v")
                .addCode(putAll())
                .build();
    }

    /** Puts the values of a snapshot into a row. */
    MethodSpec install() {
        MethodSpec.Builder install = TypeEmitter.override("install")
                .returns(model.type())
                .addParameter(model.type(), "row")
                .addParameter(TypeEmitter.SNAPSHOT, "snapshot");
        if (!model.stored().isEmpty()) {
            install.addStatement("$1T v = ($1T) snapshot", stored);
        }
        return install.addCode(putAll()).addStatement("return row").build();
    }

    private CodeBlock putAll() {
        CodeBlock.Builder body = CodeBlock.builder();
        model.properties().forEach(property -> put(body, property));
        return body.build();
    }

    private void put(CodeBlock.Builder body, Property property) {
        if (property instanceof Property.Reference reference) {
            body.beginControlFlow(
                    "if (!$T.equals($T.idOf($L), v.$L))",
                    Objects.class,
                    kind(reference),
                    get(reference.origin(), row()),
                    reference.origin().slot());
            body.addStatement(set(reference.origin(), reference(model, reference)));
            body.endControlFlow();
        } else if (property instanceof Property.Many) {
            body.beginControlFlow("if ($L == null)", get(property.origin(), row()));
            body.addStatement(set(property.origin(), unloaded(model, property)));
            body.endControlFlow();
        } else {
            body.addStatement(set(property.origin(), value(property)));
        }
    }

    /** Puts some of the values of a snapshot into a row. */
    MethodSpec installColumns() {
        MethodSpec.Builder install = Span.install(model);
        if (!model.stored().isEmpty()) {
            install.addStatement("$1T v = ($1T) snapshot", stored);
        }
        CodeBlock.Builder body = CodeBlock.builder();
        Span.of(model).forEach((property, span) -> {
            body.beginControlFlow("if ($L)", span.named());
            put(body, property);
            body.endControlFlow();
        });
        return install.addCode(body.build()).addStatement("return row").build();
    }

    /** A reference to the id that a snapshot has. */
    static CodeBlock reference(ModelPicture model, Property.Reference reference) {
        return CodeBlock.of(
                "v.$1L == null ? null : $2T.of($3T.$4L, $5T.class, v.$1L)",
                reference.origin().slot(),
                kind(reference),
                model.companion(),
                reference.origin().property(),
                reference.target());
    }

    /** A list that is not loaded. */
    static CodeBlock unloaded(ModelPicture model, Property many) {
        return CodeBlock.of(
                "$T.unloaded($T.$L)",
                Many.class,
                model.companion(),
                many.origin().property());
    }

    static Class<?> kind(Property.Reference reference) {
        return reference.id() == IdKind.UUID ? Ref.class : LongRef.class;
    }

    private static CodeBlock row() {
        return CodeBlock.of("row");
    }

    /** The value for a field or the argument for a component. */
    static CodeBlock value(Property property) {
        if (property instanceof Property.Embedded embedded) {
            CodeBlock arguments =
                    embedded.components().stream().map(RowEmitter::value).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$L ? new $T($L) : null", Leaf.flag("v", embedded), embedded.record(), arguments);
        }
        Leaf leaf = new Leaf(property, 0, List.of());
        return ScalarCode.handedOut(leaf, leaf.in("v"));
    }

    static CodeBlock get(Origin origin, CodeBlock owner) {
        return switch (origin.access()) {
            case Access.Direct direct -> CodeBlock.of("$L.$L", owner, direct.field());
            case Access.Methods methods -> CodeBlock.of("$L.$L()", owner, methods.getter());
            case Access.Component component -> CodeBlock.of("$L.$L()", owner, component.component());
            case Access.Delegate to -> CodeBlock.of("$T.$L($L)", to.companion(), to.getter(), owner);
            case Access.None none -> throw new IllegalStateException(origin.path());
        };
    }

    static CodeBlock set(Origin origin, CodeBlock value) {
        return switch (origin.access()) {
            case Access.Direct direct -> CodeBlock.of("row.$L = $L", direct.field(), value);
            case Access.Methods methods -> CodeBlock.of("row.$L($L)", methods.setter(), value);
            case Access.Delegate to -> CodeBlock.of("$T.$L(row, $L)", to.companion(), to.setter(), value);
            case Access.Component component -> throw new IllegalStateException(origin.path());
            case Access.None none -> throw new IllegalStateException(origin.path());
        };
    }

    /** Opens the fields of a base to the companions of other packages. */
    Stream<MethodSpec> doors() {
        return model.properties().stream()
                .filter(property -> property.origin().traits().own())
                .filter(property -> property.origin().publicly() instanceof Access.None)
                .flatMap(property -> Stream.of(getter(property.origin()), setter(property.origin())));
    }

    private MethodSpec getter(Origin origin) {
        return door(new Access.Delegate(model.companion(), origin.property()).getter())
                .addJavadoc("Reads a field for the companions of other packages.\n\n")
                .addJavadoc("@param row the row\n@return the value of {@code $L}\n", origin.property())
                .returns(origin.type())
                .addStatement("return $L", get(origin, row()))
                .build();
    }

    private MethodSpec setter(Origin origin) {
        return door(new Access.Delegate(model.companion(), origin.property()).setter())
                .addJavadoc("Sets a field for the companions of other packages.\n\n")
                .addJavadoc("@param row the row\n@param value the value of {@code $L}\n", origin.property())
                .addParameter(origin.type(), "value")
                .addStatement(set(origin, CodeBlock.of("value")))
                .build();
    }

    private MethodSpec.Builder door(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(model.type(), "row");
    }
}
