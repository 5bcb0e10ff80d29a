package io.rowloom.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on the companion of a model and says what the processor found on the model's own fields, for later compilations
 * whose tables extend it: compilers before Java 22 do not show annotations of types, {@code @Nullable} among them, in
 * classes that are compiled already. For generated code; nobody else writes or reads it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FieldFacts {

    /**
     * Gives the facts.
     *
     * @return one for each own field and each component of its embedded records
     */
    Fact[] value();

    /** What was found on one field. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Fact {

        /**
         * Names the field.
         *
         * @return its name; for a component of an embedded record with the outer field before it, such as {@code address.street}
         */
        String field();

        /**
         * Says whether it may be null.
         *
         * @return true if it is annotated as nullable
         */
        boolean nullable() default false;

        /**
         * Gives the constraints.
         *
         * @return one text for each, in the processor's own notation
         */
        String[] rules() default {};
    }
}
