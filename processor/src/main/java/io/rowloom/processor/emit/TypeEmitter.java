package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.ModelTable;
import io.rowloom.meta.ModelType;
import io.rowloom.meta.RecordTable;
import io.rowloom.meta.RowReader;
import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableDefinition;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.TablePicture;
import io.rowloom.query.Column;
import io.rowloom.state.Snapshot;
import io.rowloom.state.VersionedSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/**
 * Writes the classes of a companion that are the snapshot and the type. They are local to the block that registers the
 * type: members of the companion would be entered in each round of the compiler, and these once.
 */
final class TypeEmitter {

    static final ClassName SNAPSHOT = ClassName.get(Snapshot.class);

    /** A mask has 64 bits. */
    private static final int MASKED = 64;

    private final ModelPicture model;
    private final List<Leaf> leaves;
    private final ClassName stored;

    TypeEmitter(ModelPicture model, List<Leaf> leaves) {
        this.model = model;
        this.leaves = leaves;
        this.stored = ClassName.get("", "Stored$");
    }

    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** The type of any column of a model. */
    static TypeName column(ModelPicture model) {
        return ParameterizedTypeName.get(
                ClassName.get(Column.class), model.type(), WildcardTypeName.subtypeOf(Object.class));
    }

    /** The name of the class of a copy that is being changed. */
    ClassName copy() {
        // types of the package without a name have no other one to tell them from it
        return model.companion().nestedClass(model.companion().packageName().isEmpty() ? "Copy$" : "Copy");
    }

    /** The name of the class of the snapshot. A local class hides others of its name, so it has one that nobody takes. */
    ClassName stored() {
        return stored;
    }

    /** The snapshot of a table. */
    TypeSpec snapshot() {
        TypeSpec.Builder snapshot = TypeSpec.classBuilder(stored).addModifiers(Modifier.FINAL);
        if (model.table().isPresent()) {
            snapshot.superclass(model.versioned() ? VersionedSnapshot.class : Snapshot.class);
        }
        model.all().forEach(property -> {
            if (property instanceof Property.Embedded embedded) {
                snapshot.addField(boolean.class, "has$" + embedded.origin().slot());
            }
        });
        leaves.forEach(leaf -> snapshot.addField(leaf.type(), leaf.origin().slot()));
        return snapshot.build();
    }

    /** The type of a model without a table, made with its columns. */
    TypeSpec plain(CodeBlock fields) {
        TypeSpec.Builder plain = shell(ModelType.class, fields);
        RowEmitter rows = new RowEmitter(model, stored);
        create().ifPresent(create -> plain.addMethod(create).addMethod(initialValues()));
        return plain.addMethod(writeObject())
                .addMethod(fillObject())
                .addMethod(rows.take())
                .addMethod(rows.put())
                .build();
    }

    /** Makes an object, where the class has some. */
    private Optional<MethodSpec> create() {
        return model.traits().isAbstract() || !model.traits().constructor()
                ? Optional.empty()
                : Optional.of(override("create")
                        .returns(model.type())
                        .addStatement("return new $T()", model.type())
                        .build());
    }

    private static MethodSpec initialValues() {
        return override("initialValues")
                .returns(Object[].class)
                .addStatement("return values(create())")
                .build();
    }

    private MethodSpec writeObject() {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$T v = take(row)", stored);
        leaves.forEach(leaf -> body.add(write(leaf)));
        return object("write")
                .addParameter(RowWriter.class, "writer")
                .addCode(body.build())
                .build();
    }

    private MethodSpec fillObject() {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$1T v = new $1T()", stored);
        readLeaves(body);
        return object("fill")
                .addParameter(RowReader.class, "reader")
                .addCode(body.build())
                .addStatement("put(row, v)")
                .build();
    }

    private MethodSpec.Builder object(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(model.type(), "row");
    }

    private TypeSpec.Builder shell(Class<?> superclass, CodeBlock arguments) {
        return TypeSpec.anonymousClassBuilder(CodeBlock.of("\n$>$>$T.class,$L$<$<", model.type(), arguments))
                .superclass(ParameterizedTypeName.get(ClassName.get(superclass), model.type()));
    }

    /** The type of a table, made with its columns and what else there is. */
    TypeSpec table(TablePicture table, CodeBlock arguments) {
        RowEmitter rows = new RowEmitter(model, stored);
        Optional<RecordEmitter> records = model.record().map(record -> new RecordEmitter(model, record, table, stored));
        GuardEmitter guard = new GuardEmitter(model, leaves, stored);
        TypeSpec.Builder spec = shell(records.isPresent() ? RecordTable.class : ModelTable.class, arguments);
        guard.constants().forEach((FieldSpec constant) -> spec.addField(constant));
        new RelationEmitter(model).addTo(spec, records);
        if (records.isEmpty()) {
            create().ifPresent(spec::addMethod);
        }
        return spec.addMethod(guard.isComplete())
                .addMethod(read(table, records))
                .addMethod(rows.prepare())
                .addMethod(rows.capture())
                .addMethods(guard.valid())
                .addMethod(changed())
                .addMethod(write(table))
                .addMethod(records.map(RecordEmitter::install).orElseGet(rows::install))
                .addMethod(records.map(RecordEmitter::installColumns).orElseGet(rows::installColumns))
                .addMethods(records.map(RecordEmitter::make).stream().toList())
                .build();
    }

    private MethodSpec read(TablePicture table, Optional<RecordEmitter> records) {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$1T v = new $1T()", stored)
                .addStatement("v.identify(reader.$L(0))", table.id() == IdKind.UUID ? "getUuid" : "getLong")
                .addStatement("v.stamp(reader.getEpochMicros(1), reader.getEpochMicros(2))");
        if (table.versioned()) {
            body.addStatement("v.stampVersion(reader.getLong($L))", TableDefinition.VERSION);
        }
        readLeaves(body);
        return override("read")
                .returns(model.type())
                .addParameter(RowReader.class, "reader")
                .addCode(body.build())
                .addCode(records.map(RecordEmitter::read)
                        .orElseGet(() -> statement(CodeBlock.of("return stored(new $T(), v)", model.type()))))
                .build();
    }

    private void readLeaves(CodeBlock.Builder body) {
        for (Leaf leaf : leaves) {
            body.addStatement("$L = $L", leaf.in("v"), ScalarCode.read(leaf, model.type()));
            found(body, leaf);
        }
        model.stored().forEach(property -> always(body, property, CodeBlock.of("true")));
    }

    /** A record that may be null is there if any of its columns is. */
    private static void found(CodeBlock.Builder body, Leaf leaf) {
        CodeBlock there =
                leaf.isPrimitive() ? CodeBlock.of("!reader.wasNull()") : CodeBlock.of("$L != null", leaf.in("v"));
        leaf.around().stream()
                .filter(Property::nullable)
                .forEach(embedded -> body.addStatement("$L |= $L", Leaf.flag("v", embedded), there));
    }

    /** Another one is there if the one around it is. */
    private static void always(CodeBlock.Builder body, Property property, CodeBlock outer) {
        if (property instanceof Property.Embedded embedded) {
            CodeBlock flag = Leaf.flag("v", embedded);
            if (!embedded.nullable()) {
                body.addStatement("$L = $L", flag, outer);
            }
            embedded.components().forEach(component -> always(body, component, flag));
        }
    }

    private MethodSpec changed() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$1T a = ($1T) now", stored)
                .addStatement("$1T b = ($1T) before", stored)
                .addStatement("long mask = 0");
        for (Leaf leaf : leaves) {
            body.beginControlFlow("if ($L)", differ(leaf))
                    .addStatement(
                            isMasked() ? CodeBlock.of("mask |= 1L << $L", leaf.position()) : CodeBlock.of("mask = ALL"))
                    .endControlFlow();
        }
        return override("changed")
                .returns(long.class)
                .addParameter(SNAPSHOT, "now")
                .addParameter(SNAPSHOT, "before")
                .addCode(body.build())
                .addStatement("return mask")
                .build();
    }

    private static CodeBlock differ(Leaf leaf) {
        CodeBlock values = ScalarCode.differ(leaf, leaf.in("a"), leaf.in("b"));
        if (leaf.around().isEmpty() || !leaf.isPrimitive()) {
            return values;
        }
        Property.Embedded inner = leaf.around().get(leaf.around().size() - 1);
        return CodeBlock.of("$L != $L || $L", Leaf.flag("a", inner), Leaf.flag("b", inner), values);
    }

    private boolean isMasked() {
        return model.firstField() + leaves.size() <= MASKED;
    }

    private MethodSpec write(TablePicture table) {
        CodeBlock id = table.id() == IdKind.UUID
                ? CodeBlock.of("writer.setUuid(0, ($T) snapshot.id())", UUID.class)
                : CodeBlock.of("writer.setLong(0, ($T) snapshot.id())", Long.class);
        CodeBlock.Builder body = CodeBlock.builder();
        if (!leaves.isEmpty()) {
            body.addStatement("$1T v = ($1T) snapshot", stored);
        }
        write(body, 0, statement(id));
        write(body, 1, statement(CodeBlock.of("writer.setEpochMicros(1, snapshot.createdMicros())")));
        write(body, 2, statement(CodeBlock.of("writer.setEpochMicros(2, snapshot.updatedMicros())")));
        if (table.versioned()) {
            write(
                    body,
                    TableDefinition.VERSION,
                    statement(CodeBlock.of("writer.setLong($L, snapshot.version())", TableDefinition.VERSION)));
        }
        leaves.forEach(leaf -> write(body, leaf.position(), write(leaf)));
        return override("write")
                .addParameter(SNAPSHOT, "snapshot")
                .addParameter(RowWriter.class, "writer")
                .addParameter(long.class, "mask")
                .addCode(body.build())
                .build();
    }

    /** A table too wide for a mask writes every field, and id and timestamps as the mask says: an insert or an update may go without the id. */
    private void write(CodeBlock.Builder body, int position, CodeBlock statement) {
        boolean asked = isMasked() || position < model.firstField();
        if (asked) {
            body.beginControlFlow("if ((mask & 1L << $L) != 0)", position);
        }
        body.add(statement);
        if (asked) {
            body.endControlFlow();
        }
    }

    private static CodeBlock statement(CodeBlock call) {
        return CodeBlock.builder().addStatement(call).build();
    }

    private static CodeBlock write(Leaf leaf) {
        CodeBlock plain = ScalarCode.write(leaf, leaf.in("v"));
        boolean absent = leaf.isPrimitive() ? leaf.nullable() : ScalarCode.needsNullWritten(leaf);
        if (!absent) {
            return statement(plain);
        }
        CodeBlock there = leaf.isPrimitive()
                ? Leaf.flag("v", leaf.around().get(leaf.around().size() - 1))
                : CodeBlock.of("$L != null", leaf.in("v"));
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", there)
                .addStatement("$L", plain)
                .nextControlFlow("else")
                .addStatement("writer.setNull($L)", leaf.position())
                .endControlFlow()
                .build();
    }
}
