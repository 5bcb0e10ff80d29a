package io.rowloom.tck.model;

import io.rowloom.Embedded;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.DecimalSize;
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

/** A field of every type that a field can have, and beside each a twin that may be null. */
@TableName("tck_sample")
public class Sample extends Model implements UuidTable<Sample> {

    /** True or false. */
    public boolean flag;
    /** True or false, or missing. */
    public @Nullable Boolean maybeFlag;
    /** 16 bits. */
    public short small;
    /** 16 bits, or missing. */
    public @Nullable Short maybeSmall;
    /** 32 bits. */
    public int count;
    /** 32 bits, or missing. */
    public @Nullable Integer maybeCount;
    /** 64 bits. */
    public long big;
    /** 64 bits, or missing. */
    public @Nullable Long maybeBig;
    /** Floating, 32 bits. */
    public float ratio;
    /** Floating, 32 bits, or missing. */
    public @Nullable Float maybeRatio;
    /** Floating, 64 bits. */
    public double real;
    /** Floating, 64 bits, or missing. */
    public @Nullable Double maybeReal;
    /** Ten digits, two of them behind the point. */
    @DecimalSize(precision = 10, scale = 2)
    public BigDecimal money = BigDecimal.ZERO;
    /** The same, or missing. */
    @DecimalSize(precision = 10, scale = 2)
    public @Nullable BigDecimal maybeMoney;
    /** Eighteen digits, six of them behind the point. */
    @DecimalSize(precision = 18, scale = 6)
    public BigDecimal rate = BigDecimal.ZERO;
    /** The same, or missing. */
    @DecimalSize(precision = 18, scale = 6)
    public @Nullable BigDecimal maybeRate;
    /** Thirty digits and no fraction. */
    @DecimalSize(precision = 30, scale = 0)
    public BigDecimal whole = BigDecimal.ZERO;
    /** The same, or missing. */
    @DecimalSize(precision = 30, scale = 0)
    public @Nullable BigDecimal maybeWhole;
    /** A decimal without a constraint: 38 digits, 18 of them behind the point. */
    public BigDecimal exact = BigDecimal.ZERO;
    /** The same, or missing. */
    public @Nullable BigDecimal maybeExact;
    /** A text without a limit. */
    public String text = "";
    /** The same, or missing. */
    public @Nullable String maybeText;
    /** A UUID. */
    public UUID token = new UUID(0, 0);
    /** A UUID, or missing. */
    public @Nullable UUID maybeToken;
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
    /** Bytes. */
    public byte[] bytes = {};
    /** Bytes, or missing. */
    public byte @Nullable [] maybeBytes;
    /** A name. */
    public Colour colour = Colour.RED;
    /** A name, or missing. */
    public @Nullable Colour maybeColour;
    /** A link. */
    public URI link = URI.create("about:blank");
    /** A link, or missing. */
    public @Nullable URI maybeLink;
    /** An address. */
    public InetAddress address = InetAddress.getLoopbackAddress();
    /** An address, or missing. */
    public @Nullable InetAddress maybeAddress;
    /** Three columns. */
    @Embedded
    public Place place = new Place("", 0, null);
    /** Three columns, or missing. */
    @Embedded
    public @Nullable Place maybePlace;

    /** A row with the simplest values. */
    public Sample() {}
}
