package io.rowloom.differential.value;

import java.util.List;

/**
 * Which characters above U+E000 the texts of a program have. No program has both kinds: H2 sorts by units of UTF-16, so that
 * a supplementary character comes before U+E000 to U+FFFF there and behind it elsewhere. That is its declared limitation of rule T07,
 * and between characters of one kind all orders agree.
 */
public enum Alphabet {
    /** Emoji and other characters above U+FFFF. */
    SUPPLEMENTARY,
    /** Characters of U+E000 to U+FFFF. */
    HIGH;

    /**
     * The texts that only this alphabet has.
     *
     * @return the texts
     */
    public List<String> own() {
        return switch (this) {
            case SUPPLEMENTARY -> List.of("\ud83d\ude00", "\ud83d\ude02", "\ud83d\ude00x", "a\ud83d\ude00");
            case HIGH -> List.of("\uff61", "\ufb01", "\ue000", "a\uff61");
        };
    }
}
