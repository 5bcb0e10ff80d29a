package io.rowloom.processor.check;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.rowloom.processor.picture.Property;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a type has no column, and which one to use in its place. */
final class UnusableType {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("char", "String"),
            Map.entry("java.lang.Character", "String"),
            Map.entry("char[]", "String"),
            Map.entry("byte", "short"),
            Map.entry("java.lang.Byte", "Short"),
            Map.entry("java.lang.Byte[]", "byte[]"),
            Map.entry("java.math.BigInteger", "BigDecimal with @DecimalSize(precision = …, scale = 0)"),
            Map.entry("java.util.Date", "Instant"),
            Map.entry("java.util.Calendar", "Instant"),
            Map.entry("java.sql.Timestamp", "Instant"),
            Map.entry("java.time.OffsetDateTime", "Instant"),
            Map.entry("java.time.ZonedDateTime", "Instant"),
            Map.entry("java.sql.Date", "LocalDate"),
            Map.entry("java.sql.Time", "LocalTime"),
            Map.entry("java.time.OffsetTime", "LocalTime"),
            Map.entry("java.time.Period", "Duration"),
            Map.entry("java.time.Year", "int"),
            Map.entry("java.net.URL", "URI"),
            Map.entry("java.net.Inet4Address", "InetAddress"),
            Map.entry("java.net.Inet6Address", "InetAddress"),
            Map.entry("java.lang.CharSequence", "String"),
            Map.entry("java.lang.StringBuilder", "String"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
            Map.entry("java.util.OptionalInt", "@Nullable Integer"),
            Map.entry("java.util.OptionalLong", "@Nullable Long"),
            Map.entry("java.util.OptionalDouble", "@Nullable Double"));

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.ArrayList",
            "java.util.Map",
            "java.util.HashMap",
            "java.lang.Iterable");

    private static final String COLUMNS =
            "Types with a column are boolean, short, int, long, float, double and their boxes, String, BigDecimal, UUID,"
                    + " Instant, LocalDate, LocalDateTime, LocalTime, Duration, byte[], URI, InetAddress, enums, Ref<…>, LongRef<…>, and records with @Embedded."
                    + " Use one of them, or make the field transient if it is not to be stored.";

    private UnusableType() {}

    static String message(Property.Unusable property, String label) {
        return switch (property.reason()) {
            case TYPE ->
                label + " has the type " + simple(property.origin().type()) + ", which has no column. "
                        + instead(property.origin().type());
            case TABLE ->
                label + " is a row of another table. Refer to it: Ref<"
                        + simple(property.origin().type()) + "> "
                        + property.origin().property() + ".";
            case MODEL ->
                label + " is a model inside a model. Make "
                        + simple(property.origin().type())
                        + " a record and the field @Embedded, or make it a table and refer to it by Ref<…>.";
            case RECORD_NOT_EMBEDDED ->
                label + " is a record. Add @Embedded to spread it over columns, one for each component.";
            case EMBEDDED_NO_RECORD ->
                label + " is marked @Embedded, and " + simple(property.origin().type())
                        + " is no record without type parameters. Make it one.";
            case EMBEDDED_CYCLE ->
                label + " puts the record " + simple(property.origin().type())
                        + " into itself, which would need columns without end. Refer to a row of a table by Ref<…>.";
            case REFERENCE_EMBEDDED ->
                label + " is a relation in an embedded record. Move it to the model that embeds the record.";
            case REFERENCE_RAW ->
                label + " is a Ref that names no table. Write Ref<User> with the class of the table that it refers to.";
            case MANY_RAW -> label + " is a Many that names no table. Write Many<Comment> with the class of a table.";
            case ELEMENTS_NULLABLE ->
                label + " says that its bytes may be null, not the array. Write byte @Nullable [] "
                        + property.origin().property() + ".";
        };
    }

    private static String instead(TypeName type) {
        String name = raw(type);
        String other = INSTEAD.get(name);
        if (other != null) {
            return "Use " + other + ".";
        }
        if (name.equals("java.util.Optional") && type instanceof ParameterizedTypeName optional) {
            return "Use @Nullable " + simple(optional.typeArguments().get(0)) + ".";
        }
        return COLLECTIONS.contains(name)
                ? "Lists and maps are not supported yet. Make a table of the elements, with a Ref<…> to this one."
                : COLUMNS;
    }

    private static String raw(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized
                ? parameterized.rawType().toString()
                : type.toString();
    }

    /** A type without its packages. */
    static String simple(TypeName type) {
        return switch (type) {
            case ClassName name -> name.simpleName();
            case ArrayTypeName array -> simple(array.componentType()) + "[]";
            case ParameterizedTypeName generic ->
                generic.rawType().simpleName()
                        + generic.typeArguments().stream()
                                .map(UnusableType::simple)
                                .collect(Collectors.joining(", ", "<", ">"));
            default -> type.toString();
        };
    }
}
