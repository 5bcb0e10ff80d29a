package io.rowloom.benchmarks.ebean;

import io.ebean.config.ScalarTypeConverter;
import io.rowloom.benchmarks.database.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as microseconds, where the database has no type for them. */
public final class EbeanMicros implements ScalarTypeConverter<Instant, Long> {

    /** For Ebean. */
    public EbeanMicros() {}

    @Override
    public @Nullable Instant getNullValue() {
        return null;
    }

    @Override
    public @Nullable Instant wrapValue(@Nullable Long micros) {
        return micros == null ? null : Micros.moment(micros);
    }

    @Override
    public @Nullable Long unwrapValue(@Nullable Instant moment) {
        return moment == null ? null : Micros.of(moment);
    }
}
