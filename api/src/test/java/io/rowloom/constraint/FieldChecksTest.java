package io.rowloom.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTest {

    @ParameterizedTest
    @CsvSource({
        "0, 5, 2, true",
        "-0.00, 5, 2, true",
        "0E-1000000000, 5, 2, true",
        "0E+1000000000, 5, 2, true",
        "999.99, 5, 2, true",
        "-999.99, 5, 2, true",
        "999.990000, 5, 2, true",
        "1000, 5, 2, false",
        "999.995, 5, 2, false",
        "1E+2, 5, 2, true",
        "1E+3, 5, 2, false",
        "1.005, 5, 2, false",
        "-1.005, 5, 2, false",
        "0.01, 5, 2, true",
        "0.0100, 5, 2, true",
        "0.001, 5, 2, false",
        "0.0010, 5, 2, false",
        "0.5, 2, 2, true",
        "1, 2, 2, false",
        "7, 1, 0, true",
        "7.0, 1, 0, true",
        "7.5, 1, 0, false",
        "10, 1, 0, false",
    })
    void decimal_ofLimitedDigits(BigDecimal value, int precision, int scale, boolean fits) {
        assertThat(FieldChecks.decimal(value, precision, scale)).isEqualTo(fits);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void decimal_ofHugeExponentOrDigits_isJudgedInTime() {
        assertThat(FieldChecks.decimal(new BigDecimal("1E-2000000000"), 38, 18)).isFalse();
        assertThat(FieldChecks.decimal(new BigDecimal("1E+2000000000"), 38, 18)).isFalse();
        assertThat(FieldChecks.decimal(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE), 38, 18))
                .isFalse();
        BigDecimal one = new BigDecimal(BigInteger.TEN.pow(200_000), 200_000);
        assertThat(FieldChecks.decimal(one, 38, 18)).isTrue();
        assertThat(FieldChecks.decimal(one.add(one.movePointLeft(200_000)), 38, 18))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "ALICE.B+tag@sub.example.co",
                "!#$%&'*+-/=?^_`{|}~@x.y",
                "a@1.2.3.x4",
                "a@xn--bcher-kva.example",
            })
    void email_plain_isTaken(String text) {
        assertThat(FieldChecks.email(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a@b.c",
                "a.@b.c",
                "a..b@b.c",
                "a b@c.d",
                "\"a b\"@c.d",
                "a@b@c.d",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@localhost",
                "a@b.c.",
                "a@.b.c",
                "a@b..c",
                "a@-b.c",
                "a@b-.c",
                "a@b_.c",
                "a@b.1",
                "\u00fc@b.c",
                "a@b\u00fc.c",
                "a(c)@b.c",
                "<a@b.c>",
                "a@b.c\n",
                "a,b@c.d",
                "a@b.c d",
                "@",
                "a",
                "mailto:a@b.c",
            })
    void email_malformed_isRefused(String text) {
        assertThat(FieldChecks.email(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de",
                "DE",
                "gsw",
                "abcd",
                "zh-yue",
                "zh-cmn-Hans-CN",
                "es-419",
                "de-1996",
                "sl-rozaj-biske-1994",
                "de-CH-1901",
                "en-a-myext-b-another",
                "en-US-x-twain",
                "x-whatever",
                "i-klingon",
                "I-KLINGON",
                "zh-min-nan",
                "en-GB-oed",
                "sgn-BE-FR",
                "art-lojban",
                "th-TH-u-nu-thai",
                "ab-abc-abc-abc",
                "en-x-1",
            })
    void languageTag_wellFormed_isTaken(String text) {
        assertThat(FieldChecks.languageTag(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "e",
                "en-",
                "-en",
                "en--US",
                "en_US",
                "en-USA-1",
                "abcdefghi",
                "en-a",
                "en-x",
                "x",
                "x-",
                "i-x",
                "x-abcdefghi",
                "en-u-",
                "12",
                "en-1",
                "en-12",
                "en US",
                "\u0435\u043d",
                "en-\u00df\u00df",
                "a-DE",
                "ab-abc-abc-abc-abc",
                "en-Latn-Cyrl",
            })
    void languageTag_malformed_isRefused(String text) {
        assertThat(FieldChecks.languageTag(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3.4",
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "1::8",
                "1:2:3:4:5:6:1.2.3.4",
                "::1.2.3.4",
                "1::1.2.3.4",
                "FFFF:ffff::0000",
            })
    void ipAddress_wellFormed_isTaken(String text) {
        assertThat(FieldChecks.ipAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1",
                "1.2.3",
                "1.2.3.",
                ".1.2.3",
                "1.2.3.4.",
                "1..2.3",
                "1.2.3.256",
                "1.2.3.04",
                "1.2.3.0x4",
                "1.2.3.4/24",
                "1.2.3.4:80",
                " 1.2.3.4",
                "\u0661.2.3.4",
                ":",
                ":::",
                "1:",
                ":1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1::2::3",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "::1.2.3",
                "12345::",
                "g::",
                "::-1",
                "[::1]",
                "::1%eth0",
                "::1/64",
            })
    void ipAddress_malformed_isRefused(String text) {
        assertThat(FieldChecks.ipAddress(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://files.example.com/a", "s3://my_bucket/key", "a+b-c.d://h", "x://u:p@h:1?q#f", "x://%41"})
    void url_ofAnyScheme_isTaken(String text) {
        assertThat(FieldChecks.url(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:a@b.c", "file:///a", "1a://h", "://h", "a:/h", "x://", "x://?q", "x://h:70000", "x://a b"
            })
    void url_withoutAHost_isRefused(String text) {
        assertThat(FieldChecks.url(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://localhost:8080/feed", "WSS://example.com?x=1"})
    void webSocketUrl_isTaken(String text) {
        assertThat(FieldChecks.webSocketUrl(text)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TextFormat.class)
    void format_ofNull_matches(TextFormat format) {
        assertThat(format.matches(null)).isTrue();
        assertThat(format.matches("")).isFalse();
    }

    @Test
    void strippedText_countsAsIfStripped() {
        assertThat(FieldChecks.strippedText("\u2003a b\u2003", 3, 3)).isTrue();
        assertThat(FieldChecks.strippedText("\u00a0", 1, 1))
                .as("a no-break space stays")
                .isTrue();
        assertThat(FieldChecks.strippedText(" \t\n", 1, 5)).isFalse();
        assertThat(FieldChecks.strippedText(null, 1, 5)).isTrue();
    }

    @Test
    void storable_judgesTextAlone() {
        assertThat(FieldChecks.storable(null)).isTrue();
        assertThat(FieldChecks.storable(FieldType.EMOJI)).isTrue();
        assertThat(FieldType.UNSTORABLE).noneMatch(text -> FieldChecks.storable((String) text));
    }

    @Test
    void checks_ofValidValues_allocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BigDecimal price = new BigDecimal("12.50");
        allAreValid(price);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            allAreValid(price);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    private static void allAreValid(BigDecimal price) {
        if (!(FieldChecks.text("Gr\u00fc\u00dfe \uD83D\uDE00", 1, 64)
                && FieldChecks.strippedText("  a  ", 1, 64)
                && FieldChecks.email("alice@example.com")
                && FieldChecks.languageTag("zh-Hant-TW")
                && FieldChecks.safeHttpUrl("https://example.com:8080/a?b#c")
                && FieldChecks.ipAddress("192.0.2.1")
                && FieldChecks.decimal(price, 38, 18)
                && FieldChecks.instant(Instant.EPOCH))) {
            throw new AssertionError();
        }
    }
}
