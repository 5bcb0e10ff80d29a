package io.rowloom.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.rowloom.constraint.FieldChecks;
import io.rowloom.meta.IdKind;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.Property;
import io.rowloom.processor.picture.Rule;
import io.rowloom.processor.picture.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the guard: what a valid row passes without a validator. */
final class GuardEmitter {

    private static final int MAX_CONDITIONS = 100;

    private final ModelPicture model;
    private final List<Leaf> leaves;
    private final ClassName stored;
    private final RuleCode rules = new RuleCode();
    private final List<CodeBlock> conditions = new ArrayList<>();

    GuardEmitter(ModelPicture model, List<Leaf> leaves, ClassName stored) {
        this.model = model;
        this.leaves = leaves;
        this.stored = stored;
        boolean carriesId = model.record().isPresent()
                && model.table().filter(table -> table.id() == IdKind.UUID).isPresent();
        if (carriesId) {
            conditions.add(CodeBlock.of("v.hasId()"));
        }
        model.stored().forEach(property -> collect(property, List.of()));
    }

    /** The constants that the guard compares with. */
    List<FieldSpec> constants() {
        return rules.constants();
    }

    MethodSpec isComplete() {
        boolean complete = model.traits().guardComplete()
                && leaves.stream().allMatch(leaf -> leaf.rules().areKnown(leaf.scalar()))
                && model.all().stream().noneMatch(p -> p instanceof Property.Embedded e && !e.guardComplete());
        return TypeEmitter.override("guardIsComplete")
                .returns(boolean.class)
                .addStatement("return $L", complete)
                .build();
    }

    /** The guard, and further methods for all but the first of very many conditions: compilers limit the depth of one. */
    List<MethodSpec> valid() {
        MethodSpec.Builder valid =
                TypeEmitter.override("valid").returns(boolean.class).addParameter(TypeEmitter.SNAPSHOT, "snapshot");
        if (conditions.isEmpty()) {
            return List.of(valid.addStatement("return true").build());
        }
        List<CodeBlock> first = new ArrayList<>(conditions.subList(0, Math.min(MAX_CONDITIONS, conditions.size())));
        List<MethodSpec> methods = new ArrayList<>();
        for (int from = MAX_CONDITIONS; from < conditions.size(); from += MAX_CONDITIONS) {
            String name = "validFrom" + from;
            first.add(CodeBlock.of("$L(v)", name));
            methods.add(part(name, conditions.subList(from, Math.min(from + MAX_CONDITIONS, conditions.size()))));
        }
        methods.add(
                0,
                valid.addStatement("$1T v = ($1T) snapshot", stored)
                        .addStatement(all(first))
                        .build());
        return methods;
    }

    private MethodSpec part(String name, List<CodeBlock> some) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(boolean.class)
                .addParameter(stored, "v")
                .addStatement(all(some))
                .build();
    }

    private static CodeBlock all(List<CodeBlock> some) {
        return CodeBlock.of("return $L", some.stream().collect(CodeBlock.joining("\n&& ")));
    }

    private void collect(Property property, List<Property.Embedded> around) {
        if (property instanceof Property.Embedded embedded) {
            if (!embedded.nullable()) {
                add(around, List.of(Leaf.flag("v", embedded)));
            }
            List<Property.Embedded> inner = new ArrayList<>(around);
            inner.add(embedded);
            embedded.components().forEach(component -> collect(component, inner));
        } else {
            add(around, conditions(new Leaf(property, 0, around)));
        }
    }

    /**
     * Asks of what is in records that may be null only where the innermost of these is there; that the records inside it
     * are there was asked before.
     */
    private void add(List<Property.Embedded> around, List<CodeBlock> checks) {
        List<Property.Embedded> optional =
                around.stream().filter(Property::nullable).toList();
        if (optional.isEmpty()) {
            conditions.addAll(checks);
        } else if (!checks.isEmpty()) {
            CodeBlock flag = Leaf.flag("v", optional.get(optional.size() - 1));
            CodeBlock all = checks.stream().collect(CodeBlock.joining(" && "));
            conditions.add(CodeBlock.of(checks.size() == 1 ? "(!$L || $L)" : "(!$L || ($L))", flag, all));
        }
    }

    private List<CodeBlock> conditions(Leaf leaf) {
        List<CodeBlock> checks = new ArrayList<>();
        boolean mayBeNull = leaf.property().nullable();
        if (!mayBeNull && !leaf.isPrimitive()) {
            checks.add(CodeBlock.of("$L != null", leaf.in("v")));
        }
        storable(leaf).ifPresent(checks::add);
        for (Rule rule : leaf.rules().list()) {
            rules.check(rule, leaf).ifPresent(check -> checks.add(check.on(leaf.in("v"), mayBeNull)));
        }
        return checks;
    }

    /** What every store demands of the type; takes null. */
    private static Optional<CodeBlock> storable(Leaf leaf) {
        CodeBlock value = leaf.in("v");
        return Optional.ofNullable(
                switch (leaf.scalar()) {
                    case TEXT -> hasLength(leaf) ? null : check("storable", value);
                    case URI -> hasLength(leaf) ? null : check("storable", text(value));
                    case DOUBLE, FLOAT -> check("finite", value);
                    case INSTANT -> check("instant", value);
                    case DATE -> check("localDate", value);
                    case DATE_TIME -> check("localDateTime", value);
                    case DURATION -> check("duration", value);
                    case DECIMAL -> decimal(value, leaf.rules().decimal());
                    default -> null;
                });
    }

    private static boolean hasLength(Leaf leaf) {
        return leaf.rules().list().stream().anyMatch(Rule.Text.class::isInstance);
    }

    private static CodeBlock check(String method, CodeBlock value) {
        return CodeBlock.of("$T.$L($L)", FieldChecks.class, method, value);
    }

    private static CodeBlock decimal(CodeBlock value, Rule.Decimal digits) {
        return CodeBlock.of("$T.decimal($L, $L, $L)", FieldChecks.class, value, digits.precision(), digits.scale());
    }

    /** A text in place of a URI. */
    static CodeBlock text(CodeBlock value) {
        return CodeBlock.of("$T.toString($L, null)", Objects.class, value);
    }

    /** The text of a value that has one. */
    static CodeBlock text(Leaf leaf) {
        return leaf.scalar() == Scalar.URI ? text(leaf.in("v")) : leaf.in("v");
    }
}
