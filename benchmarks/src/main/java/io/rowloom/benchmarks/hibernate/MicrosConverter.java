package io.rowloom.benchmarks.hibernate;

import io.rowloom.benchmarks.database.Micros;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as microseconds, where the database has no type for them. */
@Converter(autoApply = true)
public final class MicrosConverter implements AttributeConverter<Instant, Long> {

    /** For Hibernate. */
    public MicrosConverter() {}

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant moment) {
        return moment == null ? null : Micros.of(moment);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long micros) {
        return micros == null ? null : Micros.moment(micros);
    }
}
