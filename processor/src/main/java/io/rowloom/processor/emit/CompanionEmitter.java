package io.rowloom.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.rowloom.meta.FieldFacts;
import io.rowloom.meta.ModelTypes;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.RuleText;
import io.rowloom.processor.picture.TablePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the companion of a model. */
public final class CompanionEmitter {

    private final Optional<AnnotationSpec> generated;

    /**
     * Makes an emitter.
     *
     * @param generated the annotation that marks generated classes, where the module of the model sees it
     */
    public CompanionEmitter(Optional<AnnotationSpec> generated) {
        this.generated = generated;
    }

    /**
     * Writes a companion.
     *
     * @param model a model without faults
     * @return the source
     */
    public JavaFile companion(ModelPicture model) {
        List<Leaf> leaves = Leaf.of(model.stored(), model.firstField());
        TypeSpec.Builder companion = TypeSpec.classBuilder(model.companion())
                .addOriginatingElement(model.element())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (model.traits().isPublic()) {
            companion.addModifiers(Modifier.PUBLIC);
        }
        generated.ifPresent(companion::addAnnotation);
        if (isDeprecated(model)) {
            companion.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build());
        }
        if (model.table().isPresent()) {
            table(companion, model, model.table().get(), leaves);
        } else {
            plain(companion, model, leaves);
        }
        new ColumnEmitter(model).holders().forEach(companion::addType);
        return JavaFile.builder(model.companion().packageName(), companion.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static boolean isDeprecated(ModelPicture model) {
        return model.traits().deprecated()
                || model.all().stream().anyMatch(p -> p.origin().traits().deprecated());
    }

    private static void table(TypeSpec.Builder companion, ModelPicture model, TablePicture table, List<Leaf> leaves) {
        TypeEmitter types = new TypeEmitter(model, leaves);
        List<FieldSpec> common = new ColumnEmitter(model).common(table);
        companion
                .addJavadoc(
                        "The metamodel of {@link $T}: the columns of its table, for conditions and orders.\n",
                        model.type())
                .addJavadoc("Written by the annotation processor of Rowloom.")
                .addFields(common)
                .addFields(new ColumnEmitter(model).constants());
        List<CodeBlock> fields = new ArrayList<>();
        common.forEach(field -> fields.add(CodeBlock.of("$L", field.name())));
        leaves.forEach(leaf -> fields.add(leaf.constant()));
        CodeBlock definition = new DefinitionEmitter(model, table, leaves).definition();
        CodeBlock arguments =
                CodeBlock.of("$L,\n$L$L", columns(model, fields), definition, new RelationEmitter(model).argument());
        companion.addStaticBlock(register(types.snapshot(), types.table(table, arguments)));
        model.record().ifPresent(record -> {
            CopyEmitter copies = new CopyEmitter(model, record, table, types.copy());
            companion.addMethod(copies.of()).addMethod(copies.with()).addType(copies.copy());
        });
        new BaseEmitter(model).methods().forEach(companion::addMethod);
    }

    private static CodeBlock columns(ModelPicture model, List<CodeBlock> fields) {
        return CodeBlock.of("\n$L", Lists.of(TypeEmitter.column(model), fields, ", "));
    }

    private static CodeBlock register(TypeSpec snapshot, TypeSpec type) {
        return CodeBlock.builder()
                .add("$L\n", snapshot)
                .addStatement("$T.register($L)", ModelTypes.class, type)
                .build();
    }

    private static void plain(TypeSpec.Builder companion, ModelPicture model, List<Leaf> leaves) {
        TypeEmitter types = new TypeEmitter(model, Leaf.of(model.stored(), 0));
        companion
                .addJavadoc(
                        "The metamodel of {@link $T}: its columns, for the queries of every table made of it.\n",
                        model.type())
                .addJavadoc("Written by the annotation processor of Rowloom.")
                .addAnnotation(facts(model))
                .addFields(new ColumnEmitter(model).constants())
                .addStaticBlock(register(
                        types.snapshot(),
                        types.plain(columns(
                                model, leaves.stream().map(Leaf::constant).toList()))));
        if (model.traits().isPublic()) {
            new RowEmitter(model, types.stored()).doors().forEach(companion::addMethod);
        }
    }

    private static AnnotationSpec facts(ModelPicture model) {
        List<CodeBlock> facts = model.properties().stream()
                .filter(property -> property.origin().traits().own())
                .flatMap(ModelPicture::all)
                .map(CompanionEmitter::fact)
                .toList();
        return AnnotationSpec.builder(FieldFacts.class)
                .addMember("value", "{$L}", facts.stream().collect(CodeBlock.joining(",\n", "\n", "\n")))
                .build();
    }

    private static CodeBlock fact(Property property) {
        CodeBlock.Builder fact = CodeBlock.builder().add("@$T(field = $S", FieldFacts.Fact.class, property.path());
        if (property.nullable()) {
            fact.add(", nullable = true");
        }
        CodeBlock rules = new Leaf(property, 0, List.of())
                .rules().list().stream()
                        .map(rule -> CodeBlock.of("$S", RuleText.print(rule)))
                        .collect(CodeBlock.joining(", "));
        return (rules.isEmpty() ? fact : fact.add(", rules = {$L}", rules))
                .add(")")
                .build();
    }
}
