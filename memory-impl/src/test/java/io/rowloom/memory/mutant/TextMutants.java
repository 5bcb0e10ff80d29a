package io.rowloom.memory.mutant;

import io.rowloom.engine.value.LikeMatcher;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType.Kind;
import java.text.Collator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What databases do to text, and must not. */
final class TextMutants {

    private TextMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("T01", "equality ignores case", Broken.texts(text -> text.toLowerCase(Locale.ROOT))),
                Mutant.of("T02", "trailing blanks do not count", Broken.texts(String::stripTrailing)),
                Mutant.of("T03", "accents do not count", Broken.texts(TextMutants::unaccented)),
                Mutant.of("T03", "all emoji are alike", Broken.texts(TextMutants::withoutSupplementary)),
                Mutant.of(
                        "T04",
                        "text is normalised",
                        Broken.stored(
                                Kind.TEXT, String.class, text -> Normalizer.normalize(text, Normalizer.Form.NFC))),
                Mutant.of("T05", "short text is padded", padded()),
                Mutant.of(
                        "T06",
                        "an empty text is stored as null",
                        Broken.stored(TableColumn::nullable, value -> "".equals(value) ? null : value)),
                Mutant.of(
                        "T06",
                        "a null text is read as empty",
                        Broken.loaded(TextMutants::isText, value -> value == null ? "" : value)),
                Mutant.of(
                        "T07",
                        "text is sorted by UTF-16 units",
                        Broken.order(Kind.TEXT, (a, b) -> ((String) a).compareTo((String) b))),
                Mutant.of("T07", "text is sorted as in a dictionary", dictionary()),
                Mutant.of(
                        "T08",
                        "like ignores case",
                        Broken.like((pattern, ignoreCase) -> LikeMatcher.of(pattern, true))),
                Mutant.of("T08", "likeIgnoreCase folds every letter", foldsEveryLetter()),
                Mutant.of("T09", "like escapes with a backslash", Broken.like(TextMutants::backslash)),
                Mutant.of("T10", "an escaped escape is left out", escapeLost()),
                Mutant.of("T11", "an underscore is one UTF-16 unit", underscoreIsAUnit()),
                Mutant.of("T13", "lengths count UTF-16 units", lengthInUnits()),
                Mutant.ofDatabase(
                        "T13", "text that is too long is cut", Lenient.mending(String.class, TextMutants::shorter)),
                Mutant.of(
                        "T14",
                        "trailing blanks are cut",
                        Broken.stored(Kind.TEXT, String.class, String::stripTrailing)),
                Mutant.ofDatabase(
                        "T14",
                        "blanks beyond the length are cut",
                        Lenient.mending(String.class, String::stripTrailing)),
                Mutant.ofDatabase(
                        "T16", "NUL is left out", Lenient.mending(String.class, text -> text.replace("\0", ""))),
                Mutant.ofDatabase(
                        "T17",
                        "half a surrogate pair becomes ?",
                        Lenient.mending(String.class, TextMutants::questioned)),
                Mutant.of(
                        "S36",
                        "quotes are doubled",
                        Broken.stored(Kind.TEXT, String.class, text -> text.replace("'", "''"))),
                Mutant.of(
                        "S192",
                        "a text ends at its first semicolon",
                        Broken.stored(Kind.TEXT, String.class, text -> text.split(";", 2)[0])),
                Mutant.of(
                        "T18",
                        "text of four bytes becomes ?",
                        Broken.stored(Kind.TEXT, String.class, TextMutants::withoutSupplementary)));
    }

    private static boolean isText(TableColumn column) {
        return column.type().kind() == Kind.TEXT;
    }

    private static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String withoutSupplementary(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10ffff}]", "?");
    }

    private static Semantics padded() {
        return new Semantics() {
            @Override
            public Object stored(TableType<?> table, TableColumn column, Object value) {
                boolean isShort = isText(column) && column.type().length() <= 16 && value != null;
                Object kept = isShort ? String.format("%-" + column.type().length() + "s", value) : value;
                return Semantics.super.stored(table, column, kept);
            }
        };
    }

    private static Semantics dictionary() {
        Collator collator = Collator.getInstance(Locale.ROOT);
        return Broken.order(Kind.TEXT, (a, b) -> collator.compare(a, b));
    }

    private static Semantics foldsEveryLetter() {
        return Broken.like((pattern, ignoreCase) -> {
            if (!ignoreCase) {
                return LikeMatcher.of(pattern, false);
            }
            LikeMatcher folded = LikeMatcher.of(pattern.toLowerCase(Locale.ROOT), false);
            return text -> folded.test(text.toLowerCase(Locale.ROOT));
        });
    }

    private static LikeMatcher backslash(String pattern, boolean ignoreCase) {
        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '!' -> turned.append("!!");
                case '\\' ->
                    turned.append(i + 1 < pattern.length() && "%_".indexOf(pattern.charAt(i + 1)) >= 0 ? "!" : "");
                default -> turned.append(c);
            }
        }
        return LikeMatcher.of(turned.toString(), ignoreCase);
    }

    private static Semantics escapeLost() {
        return Broken.like((pattern, ignoreCase) -> LikeMatcher.of(pattern.replace("!!", ""), ignoreCase));
    }

    /** Gives every unit a code point of its own, so that nothing takes two of them together. */
    private static Semantics underscoreIsAUnit() {
        return Broken.like((pattern, ignoreCase) -> {
            LikeMatcher matcher = LikeMatcher.of(units(pattern), ignoreCase);
            return text -> matcher.test(units(text));
        });
    }

    private static String units(String text) {
        StringBuilder units = new StringBuilder();
        for (char c : text.toCharArray()) {
            units.append(Character.isSurrogate(c) ? (char) (c - Character.MIN_SURROGATE + '\ue000') : c);
        }
        return units.toString();
    }

    private static Semantics lengthInUnits() {
        return new Semantics() {
            @Override
            public Object stored(TableType<?> table, TableColumn column, Object value) {
                if (value instanceof String text
                        && text.length() > column.type().length()) {
                    throw new ValueOutOfRangeException("the text is too long");
                }
                return Semantics.super.stored(table, column, value);
            }
        };
    }

    private static String shorter(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static String questioned(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
