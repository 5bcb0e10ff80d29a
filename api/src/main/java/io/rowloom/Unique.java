package io.rowloom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps values unique: on a field those of its column, on a class those of several fields together. Nulls are distinct
 * from one another (rule L02). Text in a unique column is at most 255 code points long (rule C15).
 * <pre>{@code
 * @Unique @Str64 public String email;
 *
 * @Unique({"year", "number"})
 * public class Invoice extends Model implements UuidTable<Invoice> { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Repeatable(Unique.List.class)
public @interface Unique {

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
        Unique[] value();
    }
}
