package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Scalar;
import io.rowloom.processor.picture.TablePicture;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.NumericColumn;
import io.rowloom.query.ToOneLongRef;
import io.rowloom.query.ToOneRef;
import io.rowloom.state.ColumnType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** Writes the constants of a companion: its columns. */
final class ColumnEmitter {

    private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};
    private static final Modifier[] MEMBER = {Modifier.PUBLIC, Modifier.FINAL};

    private final ModelPicture model;

    ColumnEmitter(ModelPicture model) {
        this.model = model;
    }

    /** The columns that every table has, and the version where there is one. */
    List<FieldSpec> common(TablePicture table) {
        List<FieldSpec> common = new ArrayList<>(List.of(
                table.id() == IdKind.UUID
                        ? common("id", ComparableColumn.class, UUID.class, "UUID", "the id")
                        : common("id", NumericColumn.class, Long.class, "LONG", "the id, which the store makes"),
                common("createdAt", ComparableColumn.class, Instant.class, "INSTANT", "when the row was stored first"),
                common("updatedAt", ComparableColumn.class, Instant.class, "INSTANT", "when it was changed last")));
        if (table.versioned()) {
            common.add(common("version", NumericColumn.class, Long.class, "LONG", "how often the row was written"));
        }
        return common;
    }

    private FieldSpec common(String name, Class<?> column, Class<?> value, String type, String doc) {
        TypeName constant = ParameterizedTypeName.get(ClassName.get(column), model.type(), ClassName.get(value));
        return FieldSpec.builder(constant, name, CONSTANT)
                .addJavadoc("The column {@code $L}: $L.", name, doc)
                .initializer("new $T($T.class, $S, $T.$L, false)", constant, model.type(), name, ColumnType.class, type)
                .build();
    }

    /** The columns of the fields. */
    List<FieldSpec> constants() {
        return model.properties().stream()
                .map(property -> field(property, List.of(), CONSTANT))
                .toList();
    }

    private FieldSpec field(Property property, List<Property.Embedded> around, Modifier... modifiers) {
        return switch (property) {
            case Property.Embedded embedded -> columns(embedded, modifiers);
            case Property.Reference reference -> reference(reference, modifiers);
            case Property.Many many -> new RelationEmitter(model).constant(many, modifiers);
            default -> value(new Leaf(property, 0, around), modifiers);
        };
    }

    private FieldSpec columns(Property.Embedded embedded, Modifier... modifiers) {
        ClassName holder = holder(embedded);
        return FieldSpec.builder(holder, embedded.origin().property(), modifiers)
                .addJavadoc("The columns of the embedded record {@code $L}.", embedded.path())
                .initializer("new $T()", holder)
                .build();
    }

    private FieldSpec reference(Property.Reference reference, Modifier... modifiers) {
        Class<?> kind = reference.id() == IdKind.UUID ? ToOneRef.class : ToOneLongRef.class;
        TypeName constant = ParameterizedTypeName.get(ClassName.get(kind), model.type(), reference.target());
        return FieldSpec.builder(constant, reference.origin().property(), modifiers)
                .addJavadoc("The reference {@code $L}.", reference.path())
                .initializer(
                        "new $T($T.class, $S, $T.class, $L)",
                        constant,
                        model.type(),
                        reference.path(),
                        reference.target(),
                        reference.nullable())
                .build();
    }

    private FieldSpec value(Leaf leaf, Modifier... modifiers) {
        return FieldSpec.builder(constantType(leaf), leaf.origin().property(), modifiers)
                .addJavadoc("The column {@code $L}.", leaf.property().path())
                .initializer(
                        "new $T($T.class, $S, $L, $L)",
                        constantType(leaf),
                        model.type(),
                        leaf.property().path(),
                        ScalarCode.columnType(leaf),
                        leaf.nullable())
                .build();
    }

    private TypeName constantType(Leaf leaf) {
        TypeName value = leaf.type().isPrimitive() ? leaf.type().box() : leaf.type();
        return leaf.scalar() == Scalar.TEXT
                ? ParameterizedTypeName.get(leaf.scalar().column(), model.type())
                : ParameterizedTypeName.get(leaf.scalar().column(), model.type(), value);
    }

    /** The classes whose fields are the columns of embedded records. */
    List<TypeSpec> holders() {
        List<TypeSpec> holders = new ArrayList<>();
        model.properties().forEach(property -> collect(property, List.of(), holders));
        return holders;
    }

    private void collect(Property property, List<Property.Embedded> around, List<TypeSpec> holders) {
        if (property instanceof Property.Embedded embedded) {
            List<Property.Embedded> inner = new ArrayList<>(around);
            inner.add(embedded);
            holders.add(holder(embedded, inner));
            embedded.components().forEach(component -> collect(component, inner, holders));
        }
    }

    private TypeSpec holder(Property.Embedded embedded, List<Property.Embedded> around) {
        TypeSpec.Builder holder = TypeSpec.classBuilder(holder(embedded))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The columns of the embedded record {@code $L}.", embedded.path())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        embedded.components().forEach(component -> holder.addField(field(component, around, MEMBER)));
        return holder.build();
    }

    private ClassName holder(Property.Embedded embedded) {
        StringBuilder name = new StringBuilder();
        for (String word : embedded.path().split("\\.", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return model.companion().nestedClass(name + "Columns");
    }
}
