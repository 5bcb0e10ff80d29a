package io.rowloom.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.LinkPicture;
import io.rowloom.processor.picture.ManyPicture;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.relation.LinkTable;
import io.rowloom.state.ColumnType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what a companion knows of relations: the constants of lists, and how to get at the fields. */
final class RelationEmitter {

    private final ModelPicture model;

    RelationEmitter(ModelPicture model) {
        this.model = model;
    }

    /** The constant of {@link ColumnType} for ids. */
    static String idType(IdKind id) {
        return id == IdKind.UUID ? "UUID" : "LONG";
    }

    /** The constant of a list of rows. */
    FieldSpec constant(Property.Many property, Modifier... modifiers) {
        TypeName constant = ParameterizedTypeName.get(
                ClassName.get(ToMany.class), model.type(), property.many().target());
        return FieldSpec.builder(constant, property.origin().property(), modifiers)
                .addJavadoc("The rows of {@code $L}.", property.path())
                .initializer(
                        "new $T($T.class, $S, $T.class, $L)",
                        constant,
                        model.type(),
                        property.path(),
                        property.many().target(),
                        through(property))
                .build();
    }

    private CodeBlock through(Property.Many property) {
        ManyPicture.Declared declared = property.many().declared();
        if (declared.mappedBy().isPresent()) {
            Class<?> kind = declared.linked() ? ToMany.Through.Mirror.class : ToMany.Through.Reference.class;
            return CodeBlock.of("new $T($S)", kind, declared.mappedBy().get());
        }
        LinkPicture link = model.table().stream()
                .flatMap(table -> LinkPicture.of(model, table).stream())
                .filter(each -> each.property().path().equals(property.path()))
                .findFirst()
                .orElseThrow();
        return CodeBlock.of("new $T($L)", ToMany.Through.Links.class, table(link));
    }

    private CodeBlock table(LinkPicture link) {
        ManyPicture many = link.property().many();
        IdKind own = model.table().orElseThrow().id();
        return CodeBlock.of(
                "new $T($S, $L, $L, $S, $S)",
                LinkTable.class,
                link.table(),
                side(link, link.own(), model.type(), own),
                side(link, link.other(), many.target(), many.id()),
                link.pair(),
                link.lookup());
    }

    private static CodeBlock side(LinkPicture link, String column, TypeName target, IdKind id) {
        return CodeBlock.of(
                "new $T($S, $T.class, $T.$L, $S)",
                LinkTable.Side.class,
                column,
                target,
                ColumnType.class,
                idType(id),
                link.key(column));
    }

    /** The methods of a table with relations. */
    void addTo(TypeSpec.Builder type, Optional<RecordEmitter> records) {
        List<Property> relations = model.relations();
        if (relations.isEmpty()) {
            return;
        }
        type.addMethod(related(relations))
                .addMethod(records.map(each -> replaced(relations, each)).orElseGet(() -> relate(relations)));
    }

    /** The last argument of the constructor of a table with relations. */
    CodeBlock argument() {
        List<CodeBlock> constants = model.relations().stream()
                .map(property -> CodeBlock.of(
                        "$T.$L", model.companion(), property.origin().property()))
                .toList();
        TypeName relation = ParameterizedTypeName.get(
                ClassName.get(Relation.class), model.type(), WildcardTypeName.subtypeOf(Object.class));
        return constants.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",\n$L", Lists.of(relation, constants, ", "));
    }

    private MethodSpec related(List<Property> relations) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (field) {\n$>");
        for (Property property : relations) {
            cases.add("case $S -> $L;\n", property.path(), RowEmitter.get(property.origin(), CodeBlock.of("row")));
        }
        return TypeEmitter.override("related")
                .returns(Object.class)
                .addParameter(model.type(), "row")
                .addParameter(String.class, "field")
                .addCode(cases.add("default -> super.related(row, field);\n$<};\n")
                        .build())
                .build();
    }

    /** A record is replaced by one like it. */
    private MethodSpec replaced(List<Property> relations, RecordEmitter records) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (field) {\n$>");
        for (Property property : relations) {
            CodeBlock value = CodeBlock.of("($T) value", property.origin().type());
            cases.add("case $S -> $L;\n", property.path(), records.related(property, value));
        }
        return relating()
                .addCode(cases.add("default -> super.relate(row, field, value);\n$<};\n")
                        .build())
                .build();
    }

    private MethodSpec relate(List<Property> relations) {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (field)");
        for (Property property : relations) {
            CodeBlock value = CodeBlock.of("($T) value", property.origin().type());
            cases.add("case $S -> $L;\n", property.path(), RowEmitter.set(property.origin(), value));
        }
        cases.beginControlFlow("default ->")
                .addStatement("return super.relate(row, field, value)")
                .endControlFlow()
                .endControlFlow();
        return relating().addCode(cases.build()).addStatement("return row").build();
    }

    private MethodSpec.Builder relating() {
        return TypeEmitter.override("relate")
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build())
                .returns(model.type())
                .addParameter(model.type(), "row")
                .addParameter(String.class, "field")
                .addParameter(Object.class, "value");
    }
}
