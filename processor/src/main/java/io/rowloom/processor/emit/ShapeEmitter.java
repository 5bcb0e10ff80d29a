package io.rowloom.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.rowloom.meta.RecordShape;
import io.rowloom.meta.ShapePart;
import io.rowloom.meta.ShapeType;
import io.rowloom.meta.ShapeTypes;
import io.rowloom.processor.picture.ShapePicture;
import io.rowloom.processor.picture.ShapeSlot;
import io.rowloom.processor.picture.ShapeTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the companion of a shape: what it is made of, and how. */
public final class ShapeEmitter {

    private final Optional<AnnotationSpec> generated;

    /**
     * Makes an emitter.
     *
     * @param generated the annotation that marks generated classes, where the module of the record sees it
     */
    public ShapeEmitter(Optional<AnnotationSpec> generated) {
        this.generated = generated;
    }

    /**
     * Writes a companion.
     *
     * @param shape a shape without faults
     * @return the source
     */
    public JavaFile companion(ShapePicture shape) {
        TypeSpec.Builder companion = TypeSpec.classBuilder(shape.companion())
                .addOriginatingElement(shape.element())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("How a {@link $T} is read.\n", shape.tree().type())
                .addJavadoc("Written by the annotation processor of Rowloom.")
                .addStaticBlock(register(shape))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(method(shape));
        generated.ifPresent(companion::addAnnotation);
        if (shape.traits().deprecated()) {
            companion.addAnnotation(suppressing("{$S, $S}", "deprecation", "removal"));
        }
        return JavaFile.builder(shape.companion().packageName(), companion.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static CodeBlock register(ShapePicture shape) {
        return CodeBlock.builder()
                .addStatement(
                        "$T.register(new $T($T.class, shape()))",
                        ShapeTypes.class,
                        ParameterizedTypeName.get(
                                ClassName.get(ShapeType.class), shape.tree().type()),
                        shape.of().table().orElseThrow())
                .build();
    }

    private static MethodSpec method(ShapePicture shape) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("shape")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type(shape.tree()))
                .addCode("return $L;\n", tree(shape.tree()));
        if (isUnchecked(shape.tree())) {
            method.addAnnotation(suppressing("$S", "unchecked"));
        }
        return method.build();
    }

    private static AnnotationSpec suppressing(String format, String... lints) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", format, (Object[]) lints)
                .build();
    }

    /** A list or a reference is cast to what the compiler cannot see at run time. */
    private static boolean isUnchecked(ShapeTree tree) {
        return tree.slots().stream()
                .anyMatch(slot -> slot.component().type() instanceof ParameterizedTypeName
                        || slot.content().trees().stream().anyMatch(ShapeEmitter::isUnchecked));
    }

    private static TypeName type(ShapeTree tree) {
        return ParameterizedTypeName.get(ClassName.get(RecordShape.class), tree.type());
    }

    private static CodeBlock tree(ShapeTree tree) {
        List<CodeBlock> parts =
                tree.slots().stream().map(slot -> part(slot.content())).toList();
        CodeBlock arguments = IntStream.range(0, tree.slots().size())
                .mapToObj(i -> CodeBlock.of(
                        "($T) values[$L]", tree.slots().get(i).component().type(), i))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T(\n$>$>$T.class,\n$L,\nvalues -> new $T($L))$<$<",
                type(tree),
                tree.type(),
                Lists.inLines(ClassName.get(ShapePart.class), parts),
                tree.type(),
                arguments);
    }

    private static CodeBlock part(ShapeSlot.Content content) {
        return switch (content) {
            case ShapeSlot.Value value ->
                CodeBlock.of("new $T($S)", ShapePart.Value.class, value.field().path());
            case ShapeSlot.Key key ->
                CodeBlock.of("new $T($S)", ShapePart.Key.class, key.field().path());
            case ShapeSlot.Row row ->
                CodeBlock.of("new $T($S, $L)", ShapePart.Row.class, row.field().path(), tree(row.tree()));
            case ShapeSlot.Rows rows ->
                CodeBlock.of(
                        "new $T($S, $L)", ShapePart.Rows.class, rows.field().path(), tree(rows.tree()));
            case ShapeSlot.Group group ->
                CodeBlock.of("new $T($L, $L)", ShapePart.Group.class, presence(group), tree(group.tree()));
            case ShapeSlot.Far far -> far(far);
            case ShapeSlot.Unknown it -> throw faulty(it);
            case ShapeSlot.Ambiguous it -> throw faulty(it);
            case ShapeSlot.Faulty it -> throw faulty(it);
            case ShapeSlot.Misfit it -> throw faulty(it);
            case ShapeSlot.Unfit it -> throw faulty(it);
        };
    }

    private static CodeBlock presence(ShapeSlot.Group group) {
        return Lists.of(
                ClassName.get(String.class),
                group.presence().stream().map(path -> CodeBlock.of("$S", path)).toList(),
                ", ");
    }

    private static CodeBlock far(ShapeSlot.Far far) {
        CodeBlock part = part(far.content());
        for (String reference : far.references().reversed()) {
            part = CodeBlock.of("new $T($S, $L)", ShapePart.Far.class, reference, part);
        }
        return part;
    }

    private static IllegalStateException faulty(ShapeSlot.Content content) {
        return new IllegalStateException("nothing is written of a shape with faults: " + content);
    }
}
