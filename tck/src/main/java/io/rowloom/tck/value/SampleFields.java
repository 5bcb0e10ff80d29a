package io.rowloom.tck.value;

import io.rowloom.query.ComparableExpression;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Named;
import java.util.List;
import java.util.stream.Stream;

/** The fields of {@link Sample} with a column each. */
final class SampleFields {

    /** The fields that are never null. */
    static final List<SampleField<?>> REQUIRED = List.of(
            new SampleField<>("flag", Sample_.flag, (s, v) -> s.flag = v, s -> s.flag, Ascending.BOOLEANS),
            new SampleField<>("small", Sample_.small, (s, v) -> s.small = v, s -> s.small, Ascending.SHORTS),
            new SampleField<>("count", Sample_.count, (s, v) -> s.count = v, s -> s.count, Ascending.INTS),
            new SampleField<>("big", Sample_.big, (s, v) -> s.big = v, s -> s.big, Ascending.LONGS),
            new SampleField<>("ratio", Sample_.ratio, (s, v) -> s.ratio = v, s -> s.ratio, Ascending.FLOATS),
            new SampleField<>("real", Sample_.real, (s, v) -> s.real = v, s -> s.real, Ascending.DOUBLES),
            new SampleField<>("money", Sample_.money, (s, v) -> s.money = v, s -> s.money, Ascending.MONEY),
            new SampleField<>("rate", Sample_.rate, (s, v) -> s.rate = v, s -> s.rate, Ascending.RATES),
            new SampleField<>("whole", Sample_.whole, (s, v) -> s.whole = v, s -> s.whole, Ascending.WHOLES),
            new SampleField<>("exact", Sample_.exact, (s, v) -> s.exact = v, s -> s.exact, Ascending.EXACT),
            new SampleField<>("text", Sample_.text, (s, v) -> s.text = v, s -> s.text, Ascending.TEXTS),
            new SampleField<>("token", Sample_.token, (s, v) -> s.token = v, s -> s.token, Ascending.UUIDS),
            new SampleField<>("moment", Sample_.moment, (s, v) -> s.moment = v, s -> s.moment, Ascending.INSTANTS),
            new SampleField<>("day", Sample_.day, (s, v) -> s.day = v, s -> s.day, Ascending.DATES),
            new SampleField<>("local", Sample_.local, (s, v) -> s.local = v, s -> s.local, Ascending.DATE_TIMES),
            new SampleField<>("time", Sample_.time, (s, v) -> s.time = v, s -> s.time, Ascending.TIMES),
            new SampleField<>("span", Sample_.span, (s, v) -> s.span = v, s -> s.span, Ascending.DURATIONS),
            new SampleField<>("bytes", Sample_.bytes, (s, v) -> s.bytes = v, s -> s.bytes, Ascending.BYTES),
            new SampleField<>("colour", Sample_.colour, (s, v) -> s.colour = v, s -> s.colour, Ascending.COLOURS),
            new SampleField<>("link", Sample_.link, (s, v) -> s.link = v, s -> s.link, Ascending.LINKS),
            new SampleField<>(
                    "address", Sample_.address, (s, v) -> s.address = v, s -> s.address, Ascending.ADDRESSES));

    /** Their twins that may be null. */
    static final List<SampleField<?>> NULLABLE = List.of(
            new SampleField<>(
                    "maybeFlag", Sample_.maybeFlag, (s, v) -> s.maybeFlag = v, s -> s.maybeFlag, Ascending.BOOLEANS),
            new SampleField<>(
                    "maybeSmall", Sample_.maybeSmall, (s, v) -> s.maybeSmall = v, s -> s.maybeSmall, Ascending.SHORTS),
            new SampleField<>(
                    "maybeCount", Sample_.maybeCount, (s, v) -> s.maybeCount = v, s -> s.maybeCount, Ascending.INTS),
            new SampleField<>("maybeBig", Sample_.maybeBig, (s, v) -> s.maybeBig = v, s -> s.maybeBig, Ascending.LONGS),
            new SampleField<>(
                    "maybeRatio", Sample_.maybeRatio, (s, v) -> s.maybeRatio = v, s -> s.maybeRatio, Ascending.FLOATS),
            new SampleField<>(
                    "maybeReal", Sample_.maybeReal, (s, v) -> s.maybeReal = v, s -> s.maybeReal, Ascending.DOUBLES),
            new SampleField<>(
                    "maybeMoney", Sample_.maybeMoney, (s, v) -> s.maybeMoney = v, s -> s.maybeMoney, Ascending.MONEY),
            new SampleField<>(
                    "maybeRate", Sample_.maybeRate, (s, v) -> s.maybeRate = v, s -> s.maybeRate, Ascending.RATES),
            new SampleField<>(
                    "maybeWhole", Sample_.maybeWhole, (s, v) -> s.maybeWhole = v, s -> s.maybeWhole, Ascending.WHOLES),
            new SampleField<>(
                    "maybeExact", Sample_.maybeExact, (s, v) -> s.maybeExact = v, s -> s.maybeExact, Ascending.EXACT),
            new SampleField<>(
                    "maybeText", Sample_.maybeText, (s, v) -> s.maybeText = v, s -> s.maybeText, Ascending.TEXTS),
            new SampleField<>(
                    "maybeToken", Sample_.maybeToken, (s, v) -> s.maybeToken = v, s -> s.maybeToken, Ascending.UUIDS),
            new SampleField<>(
                    "maybeMoment",
                    Sample_.maybeMoment,
                    (s, v) -> s.maybeMoment = v,
                    s -> s.maybeMoment,
                    Ascending.INSTANTS),
            new SampleField<>("maybeDay", Sample_.maybeDay, (s, v) -> s.maybeDay = v, s -> s.maybeDay, Ascending.DATES),
            new SampleField<>(
                    "maybeLocal",
                    Sample_.maybeLocal,
                    (s, v) -> s.maybeLocal = v,
                    s -> s.maybeLocal,
                    Ascending.DATE_TIMES),
            new SampleField<>(
                    "maybeTime", Sample_.maybeTime, (s, v) -> s.maybeTime = v, s -> s.maybeTime, Ascending.TIMES),
            new SampleField<>(
                    "maybeSpan", Sample_.maybeSpan, (s, v) -> s.maybeSpan = v, s -> s.maybeSpan, Ascending.DURATIONS),
            new SampleField<>(
                    "maybeBytes", Sample_.maybeBytes, (s, v) -> s.maybeBytes = v, s -> s.maybeBytes, Ascending.BYTES),
            new SampleField<>(
                    "maybeColour",
                    Sample_.maybeColour,
                    (s, v) -> s.maybeColour = v,
                    s -> s.maybeColour,
                    Ascending.COLOURS),
            new SampleField<>(
                    "maybeLink", Sample_.maybeLink, (s, v) -> s.maybeLink = v, s -> s.maybeLink, Ascending.LINKS),
            new SampleField<>(
                    "maybeAddress",
                    Sample_.maybeAddress,
                    (s, v) -> s.maybeAddress = v,
                    s -> s.maybeAddress,
                    Ascending.ADDRESSES));

    private SampleFields() {}

    static List<Named<SampleField<?>>> named(List<SampleField<?>> fields) {
        return fields.stream()
                .<Named<SampleField<?>>>map(field -> Named.of(field.name(), field))
                .toList();
    }

    /** The fields whose type knows less and greater. */
    static List<Named<SampleField<?>>> comparable() {
        return named(Stream.concat(REQUIRED.stream(), NULLABLE.stream())
                .filter(field -> field.column() instanceof ComparableExpression<?, ?>)
                .toList());
    }

    static List<Named<SampleField<?>>> all() {
        return named(Stream.concat(REQUIRED.stream(), NULLABLE.stream()).toList());
    }
}
