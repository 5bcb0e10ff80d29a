package io.rowloom.processor.read;

import io.rowloom.processor.picture.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Says whether a constraint can judge values of a type. */
final class Fitting {

    private static final List<String> NUMBERS = List.of(
            "short",
            "int",
            "long",
            "float",
            "double",
            "java.math.BigDecimal",
            "java.lang.Number",
            "java.lang.CharSequence");
    private static final List<String> LENGTHS =
            List.of("java.lang.CharSequence", "byte[]", "java.util.Collection", "java.util.Map", "java.lang.Object[]");
    private static final List<String> FLAGS = List.of("boolean", "java.lang.Boolean");
    private static final List<String> TEXTS = List.of("java.lang.CharSequence");

    private static final Map<String, List<String>> STANDARD = Map.ofEntries(
            Map.entry("Size", LENGTHS),
            Map.entry("NotEmpty", LENGTHS),
            Map.entry("NotBlank", TEXTS),
            Map.entry("Pattern", TEXTS),
            Map.entry("Email", TEXTS),
            Map.entry("Digits", NUMBERS),
            Map.entry("Min", NUMBERS),
            Map.entry("Max", NUMBERS),
            Map.entry("DecimalMin", NUMBERS),
            Map.entry("DecimalMax", NUMBERS),
            Map.entry("Positive", NUMBERS),
            Map.entry("PositiveOrZero", NUMBERS),
            Map.entry("Negative", NUMBERS),
            Map.entry("NegativeOrZero", NUMBERS),
            Map.entry("AssertTrue", FLAGS),
            Map.entry("AssertFalse", FLAGS));

    private final Elements elements;
    private final Types types;
    private final Annotations annotations;

    Fitting(Elements elements, Types types, Annotations annotations) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
    }

    /** Finds out whether a constraint does not fit a type; {@code fits} is the annotation that says what it fits. */
    Optional<Rule> misfit(AnnotationMirror constraint, TypeMirror type, Optional<AnnotationMirror> fits) {
        String name = Annotations.name(constraint);
        String simple = name.substring(name.lastIndexOf('.') + 1);
        List<String> fitting = fits.map(
                        f -> annotations.array(f, "value").map(Object::toString).toList())
                .orElseGet(() -> name.startsWith("jakarta.") ? STANDARD.getOrDefault(simple, List.of()) : List.of());
        boolean good = fitting.isEmpty() || fitting.stream().anyMatch(each -> isA(type, each));
        return good ? Optional.empty() : Optional.of(new Rule.Misfit(simple, fitting));
    }

    private boolean isA(TypeMirror type, String name) {
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY) {
            return bare(type).equals(name);
        }
        return Stream.ofNullable(elements.getTypeElement(name))
                .anyMatch(element -> types.isSubtype(types.erasure(type), types.erasure(element.asType())));
    }

    private static String bare(TypeMirror type) {
        return com.palantir.javapoet.TypeName.get(type).toString();
    }
}
