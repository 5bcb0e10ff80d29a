package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.NonNegativeInt;
import io.rowloom.constraint.Port;
import io.rowloom.constraint.PositiveBigInt;
import io.rowloom.constraint.PositiveInt;
import io.rowloom.tck.model.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Limits} as a record.
 *
 * @param id the id
 * @param range from -5 to 40000, in 32 bits
 * @param narrow from 10 to 20, in 16 bits
 * @param port a port
 * @param positive above zero
 * @param natural zero or above
 * @param huge from 1 to 2^53 - 1
 * @param digit from 1 to 9, or missing
 * @param title one to 64 code points, without white space at the ends
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_limits_record")
public record LimitsRecord(
        UUID id,
        @Min(-5) @Max(40_000) int range,
        @Min(10) @Max(20) short narrow,
        @Port int port,
        @PositiveInt int positive,
        @NonNegativeInt int natural,
        @PositiveBigInt long huge,
        @Min(1) @Max(9) @Nullable Integer digit,
        @NonEmptyStrippedStr64 String title,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<LimitsRecord> {

    static LimitsRecord of(Limits fields) {
        return LimitsRecord_.of(
                fields.range,
                fields.narrow,
                fields.port,
                fields.positive,
                fields.natural,
                fields.huge,
                fields.digit,
                fields.title);
    }

    static LimitsRecord with(LimitsRecord record, Limits fields) {
        return LimitsRecord_.with(record)
                .range(fields.range)
                .narrow(fields.narrow)
                .port(fields.port)
                .positive(fields.positive)
                .natural(fields.natural)
                .huge(fields.huge)
                .digit(fields.digit)
                .title(fields.title)
                .build();
    }

    static Limits fields(LimitsRecord record) {
        Limits fields = new Limits();
        fields.range = record.range();
        fields.narrow = record.narrow();
        fields.port = record.port();
        fields.positive = record.positive();
        fields.natural = record.natural();
        fields.huge = record.huge();
        fields.digit = record.digit();
        fields.title = record.title();
        return fields;
    }
}
