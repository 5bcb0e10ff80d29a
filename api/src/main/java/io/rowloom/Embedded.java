package io.rowloom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Spreads a record over columns of the table: {@code <field>_<component>} each. Its constraints hold as if they stood on
 * fields of the table. A nullable embedded record is null exactly where all its columns are.
 * <pre>{@code
 * public record Address(@Str128 String street, @Str16 String zip) {}
 *
 * @Embedded public Address address;     // columns address_street and address_zip
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Embedded {}
