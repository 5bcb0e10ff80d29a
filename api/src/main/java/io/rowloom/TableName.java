package io.rowloom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the table of a class. Without it the name is that of the class in lower_snake: {@code blog_post} for
 * {@code BlogPost}.
 * <pre>{@code
 * @TableName("people")
 * public class User extends UserBase implements UuidTable<User> {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TableName {

    /**
     * Gives the name.
     *
     * @return at most 63 bytes of UTF-8 (rule B04), unique in the schema when upper and lower case are one (rule B05)
     */
    String value();
}
