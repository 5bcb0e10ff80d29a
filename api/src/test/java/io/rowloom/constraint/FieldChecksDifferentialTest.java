package io.rowloom.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The checks against the validators, and against other judges of the same question, on random values. */
class FieldChecksDifferentialTest {

    private static final String[] TEXTS = {
        "",
        "a",
        "ab",
        " ",
        "\t",
        "\u2003",
        "\u00a0",
        "\0",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\u00e9",
        "e\u0301",
        "\uFFFF",
    };
    private static final String[] URLS = """
            http:// https:// ws:// wss:// ftp:// example .com . localhost .local 127.0.0.1 8.8.8.8 0x7f \
            [ ] :: 1 : 80 @ user / ? # %41 % \\ - _ [2606:4700::1111] [::1]""".split(" ");
    private static final String[] EMAILS = "a bob . @ example .com - + _ \" 1 \u00fc".split(" ");
    private static final String[] TAGS = "- - - e en zho Latn US 419 1996 rozaj x u i klingon abcdefgh 9 _".split(" ");
    private static final String[] ADDRESSES = "1 0 ff 12ab 00001 : : :: . 1.2.3.4 256 01".split(" ");

    private static ValidatorFactory factory;

    private RandomTexts random;

    @BeforeAll
    static void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void seed(TestReporter reporter) {
        random = RandomTexts.of(reporter);
    }

    record Texts(
            @Str16 String plain,
            @NonEmptyStr32 String nonEmpty,
            @NonEmptyStrippedStr32 String stripped,
            @Text(min = 3, max = 6, strip = true) String ranged,
            @Storable String storable,
            @Stripped String free) {}

    @Test
    void texts_guardAndJudgeAgree() {
        Validator validator = factory.getValidator();
        random.each(TEXTS, 24, text -> {
            agree(validator, "plain", text, FieldChecks.text(text, 0, 16));
            agree(validator, "nonEmpty", text, FieldChecks.text(text, 1, 32));
            agree(validator, "stripped", text, FieldChecks.strippedText(text, 1, 32));
            agree(validator, "ranged", text, FieldChecks.strippedText(text, 3, 6));
            agree(validator, "storable", text, FieldChecks.storable(text));
            agree(validator, "free", text, FieldChecks.storable(text));
        });
    }

    private void agree(Validator validator, String property, String text, boolean guard) {
        boolean judge = validator.validateValue(Texts.class, property, text).isEmpty();
        assertThat(guard)
                .as("%s of %s, seed %d", property, hex(text), random.seed())
                .isEqualTo(judge);
    }

    @Test
    void texts_areStorableWhenUtf8KeepsThem() {
        random.each(TEXTS, 24, text -> {
            boolean kept = !text.contains("\0") && new String(text.getBytes(UTF_8), UTF_8).equals(text);
            assertThat(FieldChecks.storable(text)).as(hex(text)).isEqualTo(kept);
            int length = text.codePointCount(0, text.length());
            assertThat(FieldChecks.text(text, 4, 9)).as(hex(text)).isEqualTo(kept && length >= 4 && length <= 9);
            String strip = text.strip();
            assertThat(FieldChecks.strippedText(text, 4, 9)).as(hex(text)).isEqualTo(FieldChecks.text(strip, 4, 9));
        });
    }

    @Test
    void formats_guardAndJudgeAgree() {
        record Formats(
                @Email String email,
                @LanguageTag String tag,
                @IpAddress String address,
                @Url String url,
                @HttpUrl String http,
                @WebSocketUrl String webSocket,
                @SafeHttpUrl String safe) {}
        Validator validator = factory.getValidator();
        Judge judge = (name, text) ->
                validator.validateValue(Formats.class, name, text).isEmpty();
        random.each(EMAILS, 8, text -> same(judge, "email", text, FieldChecks::email));
        random.each(TAGS, 9, text -> same(judge, "tag", text, FieldChecks::languageTag));
        random.each(ADDRESSES, 9, text -> same(judge, "address", text, FieldChecks::ipAddress));
        random.each(URLS, 7, text -> {
            same(judge, "url", text, FieldChecks::url);
            same(judge, "http", text, FieldChecks::httpUrl);
            same(judge, "webSocket", text, FieldChecks::webSocketUrl);
            same(judge, "safe", text, FieldChecks::safeHttpUrl);
        });
    }

    interface Judge {
        boolean takes(String property, String text);
    }

    /** Where the length is within the column, the format alone decides. */
    private void same(Judge judge, String property, String text, Predicate<String> guard) {
        boolean expected = guard.test(text) && FieldChecks.text(text, 0, maxOf(property));
        assertThat(judge.takes(property, text)).as("%s of %s", property, text).isEqualTo(expected);
    }

    private static int maxOf(String property) {
        return switch (property) {
            case "email" -> 254;
            case "tag" -> 64;
            case "address" -> 45;
            default -> 2048;
        };
    }

    @Test
    void decimals_areThoseThatRoundTripThroughTheScale() {
        DecimalSizeValidator validator = new DecimalSizeValidator();
        validator.initialize(Sized.class.getDeclaredFields()[0].getAnnotation(DecimalSize.class));
        for (int i = 0; i < RandomTexts.ROUNDS; i++) {
            BigDecimal value = new BigDecimal(
                            BigInteger.valueOf(random.number(2_000_000) - 1_000_000), random.number(9) - 4)
                    .multiply(BigDecimal.TEN.pow(random.number(3)));
            BigDecimal bare = value.stripTrailingZeros();
            boolean fits = bare.signum() == 0 || (bare.scale() <= 2 && bare.precision() - bare.scale() <= 5);
            assertThat(FieldChecks.decimal(value, 7, 2))
                    .as("%s, seed %d", value, random.seed())
                    .isEqualTo(fits);
            assertThat(validator.isValid(value, null)).isEqualTo(fits);
        }
    }

    static class Sized {
        @DecimalSize(precision = 7, scale = 2)
        BigDecimal value = BigDecimal.ZERO;
    }

    @Test
    void emails_areEmailsForJakartaToo() {
        record Address(@jakarta.validation.constraints.Email String value) {}
        Validator validator = factory.getValidator();
        random.each(
                EMAILS,
                8,
                text -> assertThat(!FieldChecks.email(text)
                                || validator
                                        .validateValue(Address.class, "value", text)
                                        .isEmpty())
                        .as("%s, seed %d", text, random.seed())
                        .isTrue());
    }

    @Test
    void urls_haveTheHostThatTheJdkFinds() {
        random.each(URLS, 7, text -> {
            if (FieldChecks.httpUrl(text) || FieldChecks.webSocketUrl(text)) {
                assertThat(URI.create(text).getHost())
                        .as("%s, seed %d", text, random.seed())
                        .isNotNull();
            }
            if (FieldChecks.url(text)) {
                assertThat(URI.create(text).getRawAuthority())
                        .as("%s, seed %d", text, random.seed())
                        .isNotNull();
            }
            if (FieldChecks.safeHttpUrl(text)) {
                assertThat(FieldChecks.httpUrl(text)).isTrue();
                assertThat(URI.create(text).getRawUserInfo())
                        .as("%s, seed %d", text, random.seed())
                        .isNull();
            }
        });
    }

    @Test
    void languageTags_areThoseOfTheJdk() {
        random.each(TAGS, 9, text -> {
            if (!isKnownDifference(text)) {
                assertThat(FieldChecks.languageTag(text))
                        .as("%s, seed %d", text, random.seed())
                        .isEqualTo(isLocale(text));
            }
        });
    }

    /**
     * Where the JDK departs from the grammar: it takes no subtag twice and no digit as a singleton, but an extended
     * language after four letters or more.
     */
    private static boolean isKnownDifference(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        return Arrays.stream(parts).distinct().count() < parts.length
                || Arrays.asList(parts).contains("9")
                || (parts.length > 1 && parts[0].length() > 3 && parts[1].length() == 3);
    }

    private static boolean isLocale(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static String hex(String text) {
        StringBuilder units = new StringBuilder();
        text.chars().forEach(unit -> units.append("%04x ".formatted(unit)));
        return units.toString();
    }
}
