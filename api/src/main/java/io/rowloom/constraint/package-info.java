/**
 * {@code @Str64} and the other field types.
 *
 * <p>Each is a constraint of Jakarta Validation and at the same time says what column holds the field: one annotation
 * validates, sizes the column and documents the field.
 *
 * <pre>{@code
 * public class UserBase extends Model {
 *     @NonEmptyStrippedStr64 public String name;
 *     @Email public String email;
 *     @Nullable @SafeHttpUrl public String homepage;
 *     @NonNegativeDecimal38_18 public BigDecimal balance;
 * }
 * }</pre>
 *
 * <p><b>How they are made.</b> A named field type is a composition of a few general constraints with numbers in them:
 * {@link io.rowloom.constraint.Text}, {@link io.rowloom.constraint.Formatted},
 * {@link io.rowloom.constraint.DecimalSize} and {@link io.rowloom.constraint.Storable} of this package, and
 * Jakarta's own {@code @Min}, {@code @Max}, {@code @DecimalMin}, {@code @DecimalMax}, {@code @Positive},
 * {@code @PositiveOrZero} and {@code @Size}. Whoever wants to know what a field type means (the annotation processor,
 * the DDL, fixtures) reads these from the annotation; there is no second table. Your own field types are made in the
 * same way.
 *
 * <p><b>Common to all.</b> {@code null} passes: whether a field may be null is said by JSpecify's {@code @Nullable}.
 * Lengths of text count code points (rule T13). All text refuses U+0000 (rule T16) and unpaired surrogates (rule T17).
 * The judgement itself is in {@link io.rowloom.constraint.FieldChecks}, which the validators and the generated code
 * both call, so that they agree. Everything here is immutable and safe for use by many threads, except that a
 * validator object is set up once by Jakarta Validation before it is shared.
 */
@NullMarked
package io.rowloom.constraint;

import org.jspecify.annotations.NullMarked;
