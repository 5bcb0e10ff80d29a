package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.rowloom.meta.Check;
import io.rowloom.meta.EmbeddedField;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Rule;
import io.rowloom.processor.picture.Scalar;
import io.rowloom.processor.picture.TableKeys;
import io.rowloom.processor.picture.TablePicture;
import io.rowloom.relation.OnDelete;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes what the database needs to know of a table. */
final class DefinitionEmitter {

    private final ModelPicture model;
    private final TablePicture table;
    private final List<Leaf> leaves;

    DefinitionEmitter(ModelPicture model, TablePicture table, List<Leaf> leaves) {
        this.model = model;
        this.table = table;
        this.leaves = leaves;
    }

    CodeBlock definition() {
        TableKeys keys = TableKeys.of(model, table);
        List<CodeBlock> indexes =
                keys.indexes().stream().map(DefinitionEmitter::index).toList();
        List<CodeBlock> references =
                keys.references().stream().map(this::foreignKey).toList();
        List<CodeBlock> embedded = model.all().stream()
                .filter(Property.Embedded.class::isInstance)
                .map(property -> embedded((Property.Embedded) property))
                .toList();
        return CodeBlock.builder()
                .add("new $T(\n$>$>$S,\n$T.$L,\n", TableDefinition.class, table.name(), IdKind.class, table.id())
                .add(table.versioned() ? "true,\n" : "")
                .add("$L,\n", Lists.inLines(ClassName.get(TableColumn.class), columns()))
                .add("$L,\n", Lists.inLines(ClassName.get(IndexDefinition.class), indexes))
                .add("$L,\n", Lists.inLines(ClassName.get(ForeignKey.class), references))
                .add("$L)$<$<", Lists.inLines(ClassName.get(EmbeddedField.class), embedded))
                .build();
    }

    private List<CodeBlock> columns() {
        List<CodeBlock> columns = new ArrayList<>();
        columns.add(common("id", "id"));
        columns.add(common("createdAt", "created_at"));
        columns.add(common("updatedAt", "updated_at"));
        if (table.versioned()) {
            columns.add(common("version", "version"));
        }
        leaves.forEach(leaf -> columns.add(CodeBlock.of(
                "new $T($L, $S, $T.class, $S$L)",
                TableColumn.class,
                leaf.constant(),
                leaf.column(),
                leaf.origin().declaredIn(),
                leaf.origin().property(),
                checks(leaf))));
        return columns;
    }

    private CodeBlock common(String field, String column) {
        return CodeBlock.of("new $T($L, $S, $T.class, $S)", TableColumn.class, field, column, model.type(), field);
    }

    private static CodeBlock checks(Leaf leaf) {
        List<CodeBlock> checks = new ArrayList<>();
        int min = leaf.rules().minLength(leaf.scalar());
        boolean hasLength =
                leaf.scalar() == Scalar.TEXT || leaf.scalar() == Scalar.URI || leaf.scalar() == Scalar.BYTES;
        if (hasLength && min > 0) {
            checks.add(CodeBlock.of("new $T($L)", Check.MinLength.class, min));
        }
        if (leaf.scalar().isNumber()) {
            leaf.rules().bounds().forEach(bound -> checks.add(bound(bound)));
        }
        return checks.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", Lists.of(ClassName.get(Check.class), checks, ", "));
    }

    private static CodeBlock bound(Rule.Bound bound) {
        CodeBlock limit = bound.limit().signum() == 0
                ? CodeBlock.of("$T.ZERO", BigDecimal.class)
                : CodeBlock.of("new $T($S)", BigDecimal.class, bound.limit().toString());
        return CodeBlock.of("new $T($T.$L, $L)", Check.Bound.class, Check.Relation.class, bound.relation(), limit);
    }

    private static CodeBlock index(TableKeys.Key key) {
        List<CodeBlock> fields =
                key.fields().stream().map(f -> CodeBlock.of("$S", f)).toList();
        return CodeBlock.of(
                "new $T($S, $L, $L)",
                IndexDefinition.class,
                key.name(),
                Lists.of(ClassName.get(String.class), fields, ", "),
                key.unique());
    }

    private CodeBlock foreignKey(TableKeys.Reference reference) {
        OnDelete.Action action = reference.property().onDelete();
        return CodeBlock.of(
                "new $T($S, $S, $T.class$L)",
                ForeignKey.class,
                reference.name(),
                reference.property().path(),
                reference.property().target(),
                action == OnDelete.Action.RESTRICT ? "" : CodeBlock.of(", $T.$L", OnDelete.Action.class, action));
    }

    private static CodeBlock embedded(Property.Embedded embedded) {
        List<CodeBlock> required = embedded.components().stream()
                .filter(component -> component instanceof Property.Value && !component.nullable())
                .map(component -> CodeBlock.of("$S", component.origin().property()))
                .toList();
        return CodeBlock.of(
                "new $T($T.class, $S, $L, $T.class, $L)",
                EmbeddedField.class,
                embedded.origin().declaredIn(),
                embedded.origin().property(),
                embedded.nullable(),
                embedded.record(),
                Lists.of(ClassName.get(String.class), required, ", "));
    }
}
