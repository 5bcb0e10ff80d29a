package io.rowloom.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.rowloom.Patch;
import io.rowloom.meta.ModelTypes;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.relation.Many;
import io.rowloom.relation.RowRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows which types are written how. */
final class RowloomSerializers extends Serializers.Base {

    private static final Set<Class<?>> DIGITS = Set.of(Long.class, long.class, BigInteger.class, BigDecimal.class);

    private static final Map<Class<?>, Function<Object, String>> TEXTS = Map.of(
            Instant.class,
                    value -> ((Instant) value).truncatedTo(ChronoUnit.MICROS).toString(),
            LocalDateTime.class,
                    value -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                            ((LocalDateTime) value).truncatedTo(ChronoUnit.MICROS)),
            LocalTime.class,
                    value -> DateTimeFormatter.ISO_LOCAL_TIME.format(
                            ((LocalTime) value).truncatedTo(ChronoUnit.MICROS)));

    @Override
    public @Nullable JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
        Class<?> raw = type.getRawClass();
        if (Models.isModel(raw)) {
            return new ModelSerializer<>(ModelTypes.of(raw));
        }
        if (raw == Patch.class) {
            return new PatchSerializer();
        }
        if (DIGITS.contains(raw)) {
            return new DigitsSerializer(false);
        }
        return RowRef.class.isAssignableFrom(raw) ? new RefSerializer() : others(raw);
    }

    private static @Nullable JsonSerializer<?> others(Class<?> raw) {
        if (raw == Many.class) {
            return new ManySerializer();
        }
        if (raw == Page.class) {
            return new PageSerializer();
        }
        if (raw == CursoredPage.class) {
            return new CursoredPageSerializer();
        }
        return text(raw);
    }

    private static @Nullable JsonSerializer<?> text(Class<?> raw) {
        if (TEXTS.containsKey(raw)) {
            return new TextSerializer(TEXTS.get(raw));
        }
        if (InetAddress.class.isAssignableFrom(raw)) {
            return new TextSerializer(value -> ((InetAddress) value).getHostAddress());
        }
        boolean time = raw.getName().startsWith("java.time.")
                && (Temporal.class.isAssignableFrom(raw) || TemporalAmount.class.isAssignableFrom(raw));
        boolean plain = raw == CursorRequest.class || time;
        return plain ? new TextSerializer(Object::toString) : null;
    }
}
