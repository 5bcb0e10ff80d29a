package io.rowloom.tck.twin;

import io.rowloom.Embedded;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.DecimalSize;
import io.rowloom.tck.model.Colour;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Sample;
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

/**
 * {@link Sample} as a record.
 *
 * @param id the id
 * @param flag true or false
 * @param maybeFlag true or false, or missing
 * @param small 16 bits
 * @param maybeSmall 16 bits, or missing
 * @param count 32 bits
 * @param maybeCount 32 bits, or missing
 * @param big 64 bits
 * @param maybeBig 64 bits, or missing
 * @param ratio floating, 32 bits
 * @param maybeRatio floating, 32 bits, or missing
 * @param real floating, 64 bits
 * @param maybeReal floating, 64 bits, or missing
 * @param money ten digits, two of them behind the point
 * @param maybeMoney the same, or missing
 * @param rate eighteen digits, six of them behind the point
 * @param maybeRate the same, or missing
 * @param whole thirty digits and no fraction
 * @param maybeWhole the same, or missing
 * @param exact a decimal without a constraint: 38 digits, 18 of them behind the point
 * @param maybeExact the same, or missing
 * @param text a text without a limit
 * @param maybeText the same, or missing
 * @param token a UUID
 * @param maybeToken a UUID, or missing
 * @param moment a point in time
 * @param maybeMoment a point in time, or missing
 * @param day a day
 * @param maybeDay a day, or missing
 * @param local a day and a time of day
 * @param maybeLocal a day and a time of day, or missing
 * @param time a time of day
 * @param maybeTime a time of day, or missing
 * @param span a duration
 * @param maybeSpan a duration, or missing
 * @param bytes bytes
 * @param maybeBytes bytes, or missing
 * @param colour a name
 * @param maybeColour a name, or missing
 * @param link a link
 * @param maybeLink a link, or missing
 * @param address an address
 * @param maybeAddress an address, or missing
 * @param place three columns
 * @param maybePlace three columns, or missing
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are a field like others
@TableName("tck_sample_record")
public record SampleRecord(
        UUID id,
        boolean flag,
        @Nullable Boolean maybeFlag,
        short small,
        @Nullable Short maybeSmall,
        int count,
        @Nullable Integer maybeCount,
        long big,
        @Nullable Long maybeBig,
        float ratio,
        @Nullable Float maybeRatio,
        double real,
        @Nullable Double maybeReal,
        @DecimalSize(precision = 10, scale = 2) BigDecimal money,
        @DecimalSize(precision = 10, scale = 2) @Nullable BigDecimal maybeMoney,
        @DecimalSize(precision = 18, scale = 6) BigDecimal rate,
        @DecimalSize(precision = 18, scale = 6) @Nullable BigDecimal maybeRate,
        @DecimalSize(precision = 30, scale = 0) BigDecimal whole,
        @DecimalSize(precision = 30, scale = 0) @Nullable BigDecimal maybeWhole,
        BigDecimal exact,
        @Nullable BigDecimal maybeExact,
        String text,
        @Nullable String maybeText,
        UUID token,
        @Nullable UUID maybeToken,
        Instant moment,
        @Nullable Instant maybeMoment,
        LocalDate day,
        @Nullable LocalDate maybeDay,
        LocalDateTime local,
        @Nullable LocalDateTime maybeLocal,
        LocalTime time,
        @Nullable LocalTime maybeTime,
        Duration span,
        @Nullable Duration maybeSpan,
        byte[] bytes,
        byte @Nullable [] maybeBytes,
        Colour colour,
        @Nullable Colour maybeColour,
        URI link,
        @Nullable URI maybeLink,
        InetAddress address,
        @Nullable InetAddress maybeAddress,
        @Embedded Place place,
        @Embedded @Nullable Place maybePlace,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<SampleRecord> {

    static SampleRecord of(Sample fields) {
        return SampleRecord_.of(
                fields.flag,
                fields.maybeFlag,
                fields.small,
                fields.maybeSmall,
                fields.count,
                fields.maybeCount,
                fields.big,
                fields.maybeBig,
                fields.ratio,
                fields.maybeRatio,
                fields.real,
                fields.maybeReal,
                fields.money,
                fields.maybeMoney,
                fields.rate,
                fields.maybeRate,
                fields.whole,
                fields.maybeWhole,
                fields.exact,
                fields.maybeExact,
                fields.text,
                fields.maybeText,
                fields.token,
                fields.maybeToken,
                fields.moment,
                fields.maybeMoment,
                fields.day,
                fields.maybeDay,
                fields.local,
                fields.maybeLocal,
                fields.time,
                fields.maybeTime,
                fields.span,
                fields.maybeSpan,
                fields.bytes,
                fields.maybeBytes,
                fields.colour,
                fields.maybeColour,
                fields.link,
                fields.maybeLink,
                fields.address,
                fields.maybeAddress,
                fields.place,
                fields.maybePlace);
    }

    static SampleRecord with(SampleRecord record, Sample fields) {
        return SampleRecord_.with(record)
                .flag(fields.flag)
                .maybeFlag(fields.maybeFlag)
                .small(fields.small)
                .maybeSmall(fields.maybeSmall)
                .count(fields.count)
                .maybeCount(fields.maybeCount)
                .big(fields.big)
                .maybeBig(fields.maybeBig)
                .ratio(fields.ratio)
                .maybeRatio(fields.maybeRatio)
                .real(fields.real)
                .maybeReal(fields.maybeReal)
                .money(fields.money)
                .maybeMoney(fields.maybeMoney)
                .rate(fields.rate)
                .maybeRate(fields.maybeRate)
                .whole(fields.whole)
                .maybeWhole(fields.maybeWhole)
                .exact(fields.exact)
                .maybeExact(fields.maybeExact)
                .text(fields.text)
                .maybeText(fields.maybeText)
                .token(fields.token)
                .maybeToken(fields.maybeToken)
                .moment(fields.moment)
                .maybeMoment(fields.maybeMoment)
                .day(fields.day)
                .maybeDay(fields.maybeDay)
                .local(fields.local)
                .maybeLocal(fields.maybeLocal)
                .time(fields.time)
                .maybeTime(fields.maybeTime)
                .span(fields.span)
                .maybeSpan(fields.maybeSpan)
                .bytes(fields.bytes)
                .maybeBytes(fields.maybeBytes)
                .colour(fields.colour)
                .maybeColour(fields.maybeColour)
                .link(fields.link)
                .maybeLink(fields.maybeLink)
                .address(fields.address)
                .maybeAddress(fields.maybeAddress)
                .place(fields.place)
                .maybePlace(fields.maybePlace)
                .build();
    }

    static Sample fields(SampleRecord record) {
        Sample fields = new Sample();
        fields.flag = record.flag();
        fields.maybeFlag = record.maybeFlag();
        fields.small = record.small();
        fields.maybeSmall = record.maybeSmall();
        fields.count = record.count();
        fields.maybeCount = record.maybeCount();
        fields.big = record.big();
        fields.maybeBig = record.maybeBig();
        fields.ratio = record.ratio();
        fields.maybeRatio = record.maybeRatio();
        fields.real = record.real();
        fields.maybeReal = record.maybeReal();
        fields.money = record.money();
        fields.maybeMoney = record.maybeMoney();
        fields.rate = record.rate();
        fields.maybeRate = record.maybeRate();
        fields.whole = record.whole();
        fields.maybeWhole = record.maybeWhole();
        fields.exact = record.exact();
        fields.maybeExact = record.maybeExact();
        fields.text = record.text();
        fields.maybeText = record.maybeText();
        fields.token = record.token();
        fields.maybeToken = record.maybeToken();
        fields.moment = record.moment();
        fields.maybeMoment = record.maybeMoment();
        fields.day = record.day();
        fields.maybeDay = record.maybeDay();
        fields.local = record.local();
        fields.maybeLocal = record.maybeLocal();
        fields.time = record.time();
        fields.maybeTime = record.maybeTime();
        fields.span = record.span();
        fields.maybeSpan = record.maybeSpan();
        fields.bytes = record.bytes();
        fields.maybeBytes = record.maybeBytes();
        fields.colour = record.colour();
        fields.maybeColour = record.maybeColour();
        fields.link = record.link();
        fields.maybeLink = record.maybeLink();
        fields.address = record.address();
        fields.maybeAddress = record.maybeAddress();
        fields.place = record.place();
        fields.maybePlace = record.maybePlace();
        return fields;
    }
}
