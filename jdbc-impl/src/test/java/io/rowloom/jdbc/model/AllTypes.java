package io.rowloom.jdbc.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.DecimalSize;
import io.rowloom.constraint.Str16;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of every type. */
public class AllTypes extends Model implements UuidTable<AllTypes> {

    /** True or false. */
    public boolean flag;
    /** 16 bits. */
    public short small;
    /** 32 bits. */
    public int count;
    /** 64 bits. */
    public long big;
    /** Floating. */
    public double real;
    /** Floating, 32 bits. */
    public float ratio;
    /** Kept as an integer in SQLite. */
    @DecimalSize(precision = 10, scale = 2)
    public BigDecimal money = BigDecimal.ZERO;
    /** Another scale, for comparisons of columns. */
    @DecimalSize(precision = 12, scale = 4)
    public BigDecimal rate = BigDecimal.ZERO;
    /** Kept as text in SQLite. */
    @DecimalSize(precision = 38, scale = 18)
    public BigDecimal exact = BigDecimal.ZERO;
    /** Text of 16 code points. */
    @Str16
    public String text = "";
    /** Text without a limit. */
    public @Nullable String note;
    /** A UUID. */
    public UUID token = new UUID(0, 0);
    /** A point in time. */
    public Instant moment = Instant.EPOCH;
    /** A day. */
    public LocalDate day = LocalDate.EPOCH;
    /** A day and a time. */
    public LocalDateTime local = LocalDate.EPOCH.atStartOfDay();
    /** A time. */
    public LocalTime time = LocalTime.MIDNIGHT;
    /** A duration. */
    public Duration span = Duration.ZERO;
    /** Bytes. */
    public byte[] bytes = {};
    /** A name. */
    public Weather weather = Weather.SUN;
    /** A link. */
    public URI link = URI.create("about:blank");
    /** An address. */
    public InetAddress address = InetAddress.getLoopbackAddress();
    /** A boolean, or none. */
    public @Nullable Boolean maybeFlag;
    /** A number, or none. */
    public @Nullable Integer maybeCount;
    /** A floating number, or none. */
    public @Nullable Double maybeReal;
    /** A decimal, or none. */
    @DecimalSize(precision = 10, scale = 2)
    public @Nullable BigDecimal maybeMoney;
    /** A decimal, or none. */
    public @Nullable BigDecimal maybeExact;
    /** A UUID, or none. */
    public @Nullable UUID maybeToken;
    /** A point in time, or none. */
    public @Nullable Instant maybeMoment;
    /** A day, or none. */
    public @Nullable LocalDate maybeDay;
    /** A day and a time, or none. */
    public @Nullable LocalDateTime maybeLocal;
    /** A time, or none. */
    public @Nullable LocalTime maybeTime;
    /** Bytes, or none. */
    public byte @Nullable [] maybeBytes;

    /** A row with the simplest values. */
    public AllTypes() {}
}
