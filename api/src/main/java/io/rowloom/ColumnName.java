package io.rowloom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the column of a field. Without it the name is that of the field in lower_snake: {@code due_at} for {@code dueAt}.
 * <pre>{@code
 * @ColumnName("mail") @Str64 public String email;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ColumnName {

    /**
     * Gives the name.
     *
     * @return at most 63 bytes of UTF-8 (rule B04), unique in the table when upper and lower case are one (rule B05)
     */
    String value();
}
