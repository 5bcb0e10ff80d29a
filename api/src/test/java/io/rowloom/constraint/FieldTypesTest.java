package io.rowloom.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every row of {@link FieldTypes}, judged by Hibernate Validator on fields, accessors, records and elements of lists. */
class FieldTypesTest {

    static final List<FieldType> ALL = FieldTypes.all();
    static final List<FieldType> WITH_LENGTH =
            ALL.stream().filter(type -> type.maxLength() >= 0).toList();

    private static ValidatorFactory factory;
    private static Validator validator;
    private static Placements placements;

    @BeforeAll
    static void compile(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        validator = factory.getValidator();
        placements = Placements.compile(ALL, folder);
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void value_withinLimits_isTaken(FieldType type) throws ReflectiveOperationException {
        for (Object value : type.taken()) {
            if (value != null || !type.isPrimitive()) {
                for (Object object : placements.objects(type, value)) {
                    assertThat(validator.validate(object))
                            .as(place(type, object, value))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void value_beyondLimits_hasOneViolation(FieldType type) throws ReflectiveOperationException {
        for (Object value : type.refused()) {
            for (Object object : placements.objects(type, value)) {
                Set<ConstraintViolation<Object>> violations = validator.validate(object);
                assertThat(violations).as(place(type, object, value)).hasSize(1);
                assertThat(violations.iterator().next().getMessage())
                        .startsWith("must ")
                        .doesNotContain("{", "}");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("WITH_LENGTH")
    void descriptor_ofText_tellsItsLength(FieldType type) throws ReflectiveOperationException {
        Class<?> holder = placements.type(type, "OnField");
        int max =
                validator
                        .getConstraintsForClass(holder)
                        .getConstraintsForProperty("value")
                        .getConstraintDescriptors()
                        .stream()
                        .flatMapToInt(FieldTypesTest::lengths)
                        .min()
                        .orElse(-1);
        assertThat(max).isEqualTo(type.maxLength());
    }

    private static IntStream lengths(ConstraintDescriptor<?> descriptor) {
        Stream<Integer> own = descriptor.getAnnotation() instanceof Text text ? Stream.of(text.max()) : Stream.of();
        return IntStream.concat(
                own.mapToInt(Integer::intValue),
                descriptor.getComposingConstraints().stream().flatMapToInt(FieldTypesTest::lengths));
    }

    private static String place(FieldType type, Object object, Object value) {
        String text = String.valueOf(value);
        return type + " " + object.getClass().getSimpleName() + " of " + text.substring(0, Math.min(80, text.length()));
    }
}
