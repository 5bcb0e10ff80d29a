package io.rowloom.processor.picture;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.NumericColumn;
import io.rowloom.query.PlainColumn;
import io.rowloom.query.TextColumn;
import java.util.Arrays;
import java.util.Optional;

/** The Java types that a column can have. */
public enum Scalar {
    /** True or false. */
    BOOLEAN("java.lang.Boolean", PlainColumn.class),
    /** 16 bits. */
    SHORT("java.lang.Short", NumericColumn.class),
    /** 32 bits. */
    INT("java.lang.Integer", NumericColumn.class),
    /** 64 bits. */
    LONG("java.lang.Long", NumericColumn.class),
    /** Floating, 64 bits. */
    DOUBLE("java.lang.Double", NumericColumn.class),
    /** Floating, 32 bits. */
    FLOAT("java.lang.Float", NumericColumn.class),
    /** Decimal of fixed scale. */
    DECIMAL("java.math.BigDecimal", NumericColumn.class),
    /** Text. */
    TEXT("java.lang.String", TextColumn.class),
    /** UUID. */
    UUID("java.util.UUID", ComparableColumn.class),
    /** Point in time. */
    INSTANT("java.time.Instant", ComparableColumn.class),
    /** Day. */
    DATE("java.time.LocalDate", ComparableColumn.class),
    /** Day and time of day. */
    DATE_TIME("java.time.LocalDateTime", ComparableColumn.class),
    /** Time of day. */
    TIME("java.time.LocalTime", ComparableColumn.class),
    /** Duration. */
    DURATION("java.time.Duration", ComparableColumn.class),
    /** Bytes. */
    BYTES("byte[]", ComparableColumn.class),
    /** A URI. */
    URI("java.net.URI", PlainColumn.class),
    /** An IP address. */
    ADDRESS("java.net.InetAddress", PlainColumn.class),
    /** An enum, by name. */
    ENUM("an enum", PlainColumn.class);

    private final String javaName;
    private final Class<?> column;

    Scalar(String javaName, Class<?> column) {
        this.javaName = javaName;
        this.column = column;
    }

    /**
     * Finds the scalar of a type other than an enum.
     *
     * @param type the type of a field
     * @return the scalar, if the type has a column
     */
    public static Optional<Scalar> of(TypeName type) {
        String name = type.isPrimitive() ? type.box().toString() : type.toString();
        return Arrays.stream(values())
                .filter(s -> s != ENUM && s.javaName.equals(name))
                .findFirst();
    }

    /**
     * Tells the class of the metamodel's constant.
     *
     * @return one of the column classes of {@code io.rowloom.query}
     */
    public ClassName column() {
        return ClassName.get(column);
    }

    /**
     * Says whether the values are numbers, which bounds apply to.
     *
     * @return true if so
     */
    public boolean isNumber() {
        return switch (this) {
            case SHORT, INT, LONG, DOUBLE, FLOAT, DECIMAL -> true;
            default -> false;
        };
    }

    /**
     * Says whether the values are integers.
     *
     * @return true for 16, 32 and 64 bits
     */
    public boolean isInteger() {
        return this == SHORT || this == INT || this == LONG;
    }
}
