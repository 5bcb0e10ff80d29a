package io.rowloom.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ReportAsSingleViolation;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint of the package is in the table of tests and is made like the others. */
class FieldTypeShapeTest {

    private static final String PACKAGE = "io.rowloom.constraint.";
    private static final Set<Class<?>> GENERAL = Set.of(Text.class, Formatted.class, DecimalSize.class, Storable.class);

    static List<Class<?>> constraints() throws IOException, ClassNotFoundException {
        Path folder = Path.of(URI.create(Text.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .resolve(PACKAGE.replace('.', '/'));
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> PACKAGE + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            types.add(Class.forName(name));
        }
        return types.stream()
                .filter(type -> type.isAnnotationPresent(Constraint.class))
                .toList();
    }

    @Test
    void table_ofTests_namesEveryConstraint() throws IOException, ClassNotFoundException {
        Set<String> tested =
                FieldTypes.all().stream().map(FieldType::annotation).collect(Collectors.toCollection(TreeSet::new));
        assertThat(constraints()).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void table_ofTests_takesAndRefusesSomethingForEachConstraint() {
        Set<String> taken = FieldTypes.all().stream()
                .filter(type -> type.taken().contains(null) && type.taken().size() > 1)
                .map(FieldType::annotation)
                .collect(Collectors.toSet());
        assertThat(FieldTypes.all()).allSatisfy(type -> assertThat(taken).contains(type.annotation()));
        Set<String> refused = FieldTypes.all().stream()
                .filter(type -> !type.refused().isEmpty())
                .map(FieldType::annotation)
                .collect(Collectors.toSet());
        assertThat(FieldTypes.all()).allSatisfy(type -> assertThat(refused).contains(type.annotation()));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraint_canStandOnFieldsMethodsAndTypes(Class<?> constraint) {
        assertThat(constraint.getAnnotation(Target.class).value())
                .containsExactlyInAnyOrder(
                        ElementType.ANNOTATION_TYPE,
                        ElementType.FIELD,
                        ElementType.METHOD,
                        ElementType.PARAMETER,
                        ElementType.RECORD_COMPONENT,
                        ElementType.TYPE_USE);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraint_isDocumentedAndThereAtRunTime(Class<?> constraint) {
        assertThat(constraint.isAnnotationPresent(Documented.class)).isTrue();
        assertThat(constraint.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.RUNTIME);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraint_isComposedToReportOnce_orIsGeneral(Class<?> constraint) {
        boolean composed = constraint.getAnnotation(Constraint.class).validatedBy().length == 0;
        assertThat(composed).isNotEqualTo(GENERAL.contains(constraint));
        assertThat(constraint.isAnnotationPresent(ReportAsSingleViolation.class))
                .isEqualTo(composed);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void message_isALowerCaseSentenceWithoutExpressions(Class<?> constraint) throws NoSuchMethodException {
        Method message = constraint.getMethod("message");
        assertThat((String) message.getDefaultValue())
                .startsWith("must ")
                .doesNotContain("${", "please", "invalid", "!")
                .doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void testedTypes_areAmongTheTypesThatFit(Class<?> constraint) {
        List<Set<String>> fits = Stream.concat(Stream.of(constraint), composing(constraint))
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(Fits.class)))
                .map(FieldTypeShapeTest::names)
                .toList();
        assertThat(fits.isEmpty()).isEqualTo(constraint == Storable.class);
        assertThat(FieldTypes.all())
                .filteredOn(type -> type.annotation().equals(constraint.getSimpleName()))
                .allSatisfy(type ->
                        assertThat(fits).allSatisfy(names -> assertThat(names).contains(rawType(type))));
    }

    private static Stream<Class<?>> composing(Class<?> constraint) {
        return Arrays.stream(constraint.getAnnotations()).map(Annotation::annotationType);
    }

    private static Set<String> names(Fits fits) {
        return Arrays.stream(fits.value()).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    /** Tests name text by String and collections by List. */
    private static String rawType(FieldType type) {
        return type.type().replace("String", "CharSequence").replaceAll("List<.*>", "Collection");
    }
}
