package io.rowloom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes look-ups fast: on a field those by its column, on a class those by several fields in their order. Text in an
 * index is at most 255 code points long (rule C15).
 * <pre>{@code
 * @Index public Instant dueAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Repeatable(Index.List.class)
public @interface Index {

    /**
     * Names the fields, on a class.
     *
     * @return names of fields, in the order of the index; empty on a field
     */
    String[] value() default {};

    /** Holds several on one class. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.FIELD, ElementType.TYPE, ElementType.RECORD_COMPONENT})
    @interface List {
        /**
         * Gives the annotations.
         *
         * @return all of them
         */
        Index[] value();
    }
}
