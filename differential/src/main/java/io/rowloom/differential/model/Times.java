package io.rowloom.differential.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Days, times and durations. */
@TableName("diff_times")
public class Times extends Model implements UuidTable<Times> {

    /** A point in time. */
    public Instant moment = Instant.EPOCH;
    /** A point in time, or missing. */
    public @Nullable Instant maybeMoment;
    /** A day. */
    public LocalDate day = LocalDate.EPOCH;
    /** A day, or missing. */
    public @Nullable LocalDate maybeDay;
    /** A day and a time of day. */
    public LocalDateTime local = LocalDate.EPOCH.atStartOfDay();
    /** A day and a time of day, or missing. */
    public @Nullable LocalDateTime maybeLocal;
    /** A time of day. */
    public LocalTime time = LocalTime.MIDNIGHT;
    /** A time of day, or missing. */
    public @Nullable LocalTime maybeTime;
    /** A duration. */
    public Duration span = Duration.ZERO;
    /** A duration, or missing. */
    public @Nullable Duration maybeSpan;

    /** A row with the simplest times. */
    public Times() {}
}
