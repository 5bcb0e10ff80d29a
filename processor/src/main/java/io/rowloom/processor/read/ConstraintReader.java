package io.rowloom.processor.read;

import com.palantir.javapoet.TypeName;
import io.rowloom.constraint.Fits;
import io.rowloom.processor.picture.Rule;
import io.rowloom.processor.picture.Rules;
import jakarta.validation.Constraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads constraints from annotations: what a constraint is composed of, down to those that the processor knows. What it
 * does not know stays in the list as {@link Rule.Unknown}.
 */
final class ConstraintReader {

    private static final String VALID = "jakarta.validation.Valid";
    private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";
    private static final String COMPOSITION = "org.hibernate.validator.constraints.ConstraintComposition";
    private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";

    /** An annotation without values, on a type. */
    private record Key(String annotation, TypeName type) {}

    private final Annotations annotations;
    private final Fitting fitting;
    private final Map<Key, List<Rule>> known = new HashMap<>();

    ConstraintReader(Annotations annotations, Fitting fitting) {
        this.annotations = annotations;
        this.fitting = fitting;
    }

    /** Reads the constraints of a field: those of its declaration, of its accessor and of its type. */
    Rules rules(TypeMirror type, Stream<? extends AnnotatedConstruct> declarations) {
        Stream<AnnotatedConstruct> all = Stream.concat(declarations, Stream.of(type));
        Stream<Rule> direct =
                all.flatMap(c -> c.getAnnotationMirrors().stream()).flatMap(mirror -> known(mirror, type).stream());
        return new Rules(Stream.concat(direct, inside(type)).toList());
    }

    /** Reads an annotation once for each type of field, if nothing is written in it: then it says the same everywhere. */
    private List<Rule> known(AnnotationMirror mirror, TypeMirror type) {
        if (!mirror.getElementValues().isEmpty()) {
            return rules(mirror, type, Map.of()).toList();
        }
        Key key = new Key(Annotations.name(mirror), TypeName.get(type));
        List<Rule> rules = known.get(key);
        if (rules == null) {
            rules = rules(mirror, type, Map.of()).toList();
            known.put(key, rules);
        }
        return rules;
    }

    /** Says whether something has no constraint at all. */
    boolean hasNone(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream().noneMatch(this::constrains);
    }

    /**
     * What stands on type arguments and elements of arrays is left to a validator. An annotation before {@code byte[]}
     * that is for fields and types stands on the field and on {@code byte} as well; there it has no meaning.
     */
    private Stream<Rule> inside(TypeMirror type) {
        Stream<? extends TypeMirror> parts = switch (type) {
            case DeclaredType declared -> declared.getTypeArguments().stream();
            case ArrayType array
            when !array.getComponentType().getKind().isPrimitive() -> Stream.of(array.getComponentType());
            default -> Stream.empty();
        };
        return parts.flatMap(part -> part.getAnnotationMirrors().stream())
                .filter(this::constrains)
                .map(mirror -> new Rule.Unknown(Annotations.name(mirror)));
    }

    private boolean constrains(AnnotationMirror mirror) {
        return isConstraint(mirror)
                || Annotations.name(mirror).equals(VALID)
                || contained(mirror).findAny().isPresent();
    }

    private boolean isConstraint(AnnotationMirror mirror) {
        return annotations.find(Annotations.type(mirror), Constraint.class).isPresent();
    }

    private Stream<AnnotationMirror> contained(AnnotationMirror mirror) {
        return annotations.mirrors(mirror, "value").filter(this::isConstraint);
    }

    private Stream<Rule> rules(AnnotationMirror mirror, TypeMirror type, Map<String, Object> overrides) {
        if (Annotations.name(mirror).equals(VALID)) {
            return Stream.of(new Rule.Unknown(VALID));
        }
        if (!isConstraint(mirror)) {
            return contained(mirror).flatMap(each -> rules(each, type, Map.of()));
        }
        if (!inDefaultGroup(mirror)) {
            return Stream.of(new Rule.Unknown(Annotations.name(mirror)));
        }
        Optional<Rule> misfit = fitting.misfit(mirror, type, annotations.find(Annotations.type(mirror), Fits.class));
        if (misfit.isPresent()) {
            return misfit.stream();
        }
        Attributes attributes = new Attributes(annotations, mirror, overrides, type);
        if (attributes.areBroken()) {
            return Stream.empty();
        }
        Optional<Rule> known = StandardRules.of(Annotations.name(mirror), attributes);
        return known.isPresent() ? known.stream() : composed(mirror, type);
    }

    private boolean inDefaultGroup(AnnotationMirror mirror) {
        List<String> groups =
                annotations.array(mirror, "groups").map(Object::toString).toList();
        return groups.isEmpty() || groups.contains(DEFAULT_GROUP);
    }

    private Stream<Rule> composed(AnnotationMirror mirror, TypeMirror type) {
        String name = Annotations.name(mirror);
        List<? extends AnnotationMirror> metas = Annotations.type(mirror).getAnnotationMirrors();
        boolean opaque = name.startsWith("jakarta.validation.")
                || name.startsWith("org.hibernate.validator.")
                || metas.stream().anyMatch(meta -> Annotations.name(meta).equals(COMPOSITION))
                || overridesByIndex(mirror);
        if (opaque) {
            return Stream.of(new Rule.Unknown(name));
        }
        List<Rule> parts = metas.stream()
                .filter(meta -> isConstraint(meta) || contained(meta).findAny().isPresent())
                .flatMap(meta -> rules(meta, type, overrides(mirror, meta)))
                .map(rule ->
                        rule instanceof Rule.Misfit misfit ? new Rule.Misfit(simple(name), misfit.fitting()) : rule)
                .toList();
        boolean judged = parts.isEmpty() || hasValidator(mirror);
        return Stream.concat(parts.stream(), judged ? Stream.of(new Rule.Unknown(name)) : Stream.empty());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private boolean hasValidator(AnnotationMirror mirror) {
        return annotations.find(Annotations.type(mirror), Constraint.class).stream()
                .flatMap(constraint -> annotations.array(constraint, "validatedBy"))
                .findAny()
                .isPresent();
    }

    private Map<String, Object> overrides(AnnotationMirror composed, AnnotationMirror part) {
        Map<String, Object> overrides = new HashMap<>();
        for (ExecutableElement attribute :
                ElementFilter.methodsIn(Annotations.type(composed).getEnclosedElements())) {
            String own = attribute.getSimpleName().toString();
            overriding(attribute)
                    .filter(o -> annotations
                            .value(o, "constraint")
                            .filter(c -> c.toString().equals(Annotations.name(part)))
                            .isPresent())
                    .forEach(o -> annotations
                            .value(composed, own)
                            .ifPresent(value -> overrides.put(overridden(o, own), value)));
        }
        return overrides;
    }

    private String overridden(AnnotationMirror overrides, String own) {
        return annotations
                .value(overrides, "name")
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .orElse(own);
    }

    private Stream<? extends AnnotationMirror> overriding(ExecutableElement attribute) {
        return attribute.getAnnotationMirrors().stream()
                .flatMap(mirror -> Annotations.name(mirror).equals(OVERRIDES + ".List")
                        ? annotations.mirrors(mirror, "value")
                        : Stream.of(mirror))
                .filter(mirror -> Annotations.name(mirror).equals(OVERRIDES));
    }

    private boolean overridesByIndex(AnnotationMirror mirror) {
        return ElementFilter.methodsIn(Annotations.type(mirror).getEnclosedElements()).stream()
                .flatMap(this::overriding)
                .anyMatch(o -> !annotations.value(o, "constraintIndex").equals(Optional.of(-1)));
    }
}
