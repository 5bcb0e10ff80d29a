package io.rowloom.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a field type and says which Java types it fits: {@code @Fits({int.class, Integer.class})}.
 *
 * <p>The annotation processor refuses the field type on a field whose type is none of these and extends none of these.
 * Where field types are composed, all of them have to fit. Jakarta Validation does not read it.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fits {

    /**
     * The Java types that fit, primitives and their boxes by name each.
     *
     * @return at least one type
     */
    Class<?>[] value();
}
