package io.rowloom.differential.table;

import io.rowloom.differential.model.Decimals;
import io.rowloom.differential.model.Decimals_;
import io.rowloom.differential.model.Numbers;
import io.rowloom.differential.model.Numbers_;
import io.rowloom.differential.model.Texts;
import io.rowloom.differential.model.Texts_;
import io.rowloom.differential.model.Times;
import io.rowloom.differential.model.Times_;
import io.rowloom.differential.value.Alphabet;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.NumberDomains;
import io.rowloom.differential.value.TextDomains;
import io.rowloom.differential.value.TimeDomains;
import java.math.BigDecimal;

/** The tables that are there for their types. */
final class ValueSpecs {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Alphabet alphabet;

    ValueSpecs(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    TableSpec<Numbers> numbers() {
        return SpecBuilder.uuid(Numbers.class, Numbers::new, Numbers_.id)
                .stamps(Numbers_.createdAt, Numbers_.updatedAt)
                .field(Numbers_.flag, NumberDomains.BOOLEAN, r -> r.flag, (r, v) -> r.flag = v)
                .maybe(Numbers_.maybeFlag, NumberDomains.BOOLEAN, r -> r.maybeFlag, (r, v) -> r.maybeFlag = v)
                .field(Numbers_.small, NumberDomains.SHORT, r -> r.small, (r, v) -> r.small = v)
                .maybe(Numbers_.maybeSmall, NumberDomains.SHORT, r -> r.maybeSmall, (r, v) -> r.maybeSmall = v)
                .field(Numbers_.count, NumberDomains.INT, r -> r.count, (r, v) -> r.count = v)
                .field(Numbers_.other, NumberDomains.INT, r -> r.other, (r, v) -> r.other = v)
                .maybe(Numbers_.maybeCount, NumberDomains.INT, r -> r.maybeCount, (r, v) -> r.maybeCount = v)
                .field(Numbers_.big, NumberDomains.LONG, r -> r.big, (r, v) -> r.big = v)
                .maybe(Numbers_.maybeBig, NumberDomains.LONG, r -> r.maybeBig, (r, v) -> r.maybeBig = v)
                .field(Numbers_.ratio, NumberDomains.FLOAT, r -> r.ratio, (r, v) -> r.ratio = v)
                .maybe(Numbers_.maybeRatio, NumberDomains.FLOAT, r -> r.maybeRatio, (r, v) -> r.maybeRatio = v)
                .field(Numbers_.real, NumberDomains.DOUBLE, r -> r.real, (r, v) -> r.real = v)
                .maybe(Numbers_.maybeReal, NumberDomains.DOUBLE, r -> r.maybeReal, (r, v) -> r.maybeReal = v)
                .build();
    }

    TableSpec<Decimals> decimals() {
        Domain<BigDecimal> money = NumberDomains.decimal(10, 2);
        Domain<BigDecimal> whole = NumberDomains.decimal(30, 0);
        Domain<BigDecimal> exact = NumberDomains.decimal(38, 18);
        return SpecBuilder.uuid(Decimals.class, Decimals::new, Decimals_.id)
                .stamps(Decimals_.createdAt, Decimals_.updatedAt)
                .field(Decimals_.money, money, r -> r.money, (r, v) -> r.money = v)
                .maybe(Decimals_.maybeMoney, money, r -> r.maybeMoney, (r, v) -> r.maybeMoney = v)
                .maybe(Decimals_.rate, NumberDomains.decimal(18, 6), r -> r.rate, (r, v) -> r.rate = v)
                .field(Decimals_.whole, whole, r -> r.whole, (r, v) -> r.whole = v)
                .maybe(Decimals_.maybeWhole, whole, r -> r.maybeWhole, (r, v) -> r.maybeWhole = v)
                .field(Decimals_.exact, exact, r -> r.exact, (r, v) -> r.exact = v)
                .maybe(Decimals_.maybeExact, exact, r -> r.maybeExact, (r, v) -> r.maybeExact = v)
                .build();
    }

    TableSpec<Texts> texts() {
        Domain<String> text = TextDomains.texts(alphabet, UNLIMITED);
        Domain<String> brief = TextDomains.texts(alphabet, 16);
        return SpecBuilder.uuid(Texts.class, Texts::new, Texts_.id)
                .stamps(Texts_.createdAt, Texts_.updatedAt)
                .field(Texts_.text, text, r -> r.text, (r, v) -> r.text = v)
                .maybe(Texts_.maybeText, text, r -> r.maybeText, (r, v) -> r.maybeText = v)
                .field(Texts_.brief, brief, r -> r.brief, (r, v) -> r.brief = v)
                .asked(Texts_.title, text, r -> r.title)
                .set("title", TextDomains.titles(alphabet), (r, v) -> r.title = v)
                .field(Texts_.shade, TextDomains.shades(), r -> r.shade, (r, v) -> r.shade = v)
                .maybe(Texts_.maybeShade, TextDomains.shades(), r -> r.maybeShade, (r, v) -> r.maybeShade = v)
                .maybe(Texts_.link, TextDomains.links(), r -> r.link, (r, v) -> r.link = v)
                .maybe(Texts_.address, TextDomains.addresses(), r -> r.address, (r, v) -> r.address = v)
                .field(Texts_.bytes, TextDomains.bytes(), r -> r.bytes, (r, v) -> r.bytes = v.clone())
                .maybe(
                        Texts_.maybeBytes,
                        TextDomains.bytes(),
                        r -> r.maybeBytes,
                        (r, v) -> r.maybeBytes = v == null ? null : v.clone())
                .field(Texts_.token, TextDomains.uuids(), r -> r.token, (r, v) -> r.token = v)
                .maybe(Texts_.maybeToken, TextDomains.uuids(), r -> r.maybeToken, (r, v) -> r.maybeToken = v)
                .build();
    }

    TableSpec<Times> times() {
        return SpecBuilder.uuid(Times.class, Times::new, Times_.id)
                .stamps(Times_.createdAt, Times_.updatedAt)
                .field(Times_.moment, TimeDomains.MOMENT, r -> r.moment, (r, v) -> r.moment = v)
                .maybe(Times_.maybeMoment, TimeDomains.MOMENT, r -> r.maybeMoment, (r, v) -> r.maybeMoment = v)
                .field(Times_.day, TimeDomains.DAY, r -> r.day, (r, v) -> r.day = v)
                .maybe(Times_.maybeDay, TimeDomains.DAY, r -> r.maybeDay, (r, v) -> r.maybeDay = v)
                .field(Times_.local, TimeDomains.LOCAL, r -> r.local, (r, v) -> r.local = v)
                .maybe(Times_.maybeLocal, TimeDomains.LOCAL, r -> r.maybeLocal, (r, v) -> r.maybeLocal = v)
                .field(Times_.time, TimeDomains.TIME, r -> r.time, (r, v) -> r.time = v)
                .maybe(Times_.maybeTime, TimeDomains.TIME, r -> r.maybeTime, (r, v) -> r.maybeTime = v)
                .field(Times_.span, TimeDomains.SPAN, r -> r.span, (r, v) -> r.span = v)
                .maybe(Times_.maybeSpan, TimeDomains.SPAN, r -> r.maybeSpan, (r, v) -> r.maybeSpan = v)
                .build();
    }
}
