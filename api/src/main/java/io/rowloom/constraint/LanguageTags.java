package io.rowloom.constraint;

/** The grammar of language tags (RFC 5646, section 2.1): subtags between hyphens, told apart by length and kind. */
final class LanguageTags {

    /** Registered before the grammar and outside it. */
    private static final String[] IRREGULAR = {
        "en-GB-oed",
        "i-ami",
        "i-bnn",
        "i-default",
        "i-enochian",
        "i-hak",
        "i-klingon",
        "i-lux",
        "i-mingo",
        "i-navajo",
        "i-pwn",
        "i-tao",
        "i-tay",
        "i-tsu",
        "sgn-BE-FR",
        "sgn-BE-NL",
        "sgn-CH-DE",
    };

    private static final int MAX_EXTENDED_LANGUAGES = 3;

    private LanguageTags() {}

    static boolean isWellFormed(String tag) {
        return isRegular(tag) || isPrivateUse(tag, 0) || isIrregular(tag);
    }

    private static boolean isRegular(String tag) {
        if (!isLetters(tag, 0, 2, 8)) {
            return false;
        }
        int at = afterLanguage(tag);
        at = isLetters(tag, at, 4, 4) ? next(tag, at) : at; // script
        at = isLetters(tag, at, 2, 2) || isDigits(tag, at, 3) ? next(tag, at) : at; // region
        while (isVariant(tag, at)) {
            at = next(tag, at);
        }
        while (isExtension(tag, at)) {
            at = afterRun(tag, next(tag, at), 2);
        }
        return at > tag.length() || isPrivateUse(tag, at);
    }

    private static int afterLanguage(String tag) {
        int at = next(tag, 0);
        if (width(tag, 0) > 3) {
            return at;
        }
        for (int i = 0; i < MAX_EXTENDED_LANGUAGES && isLetters(tag, at, 3, 3); i++) {
            at = next(tag, at);
        }
        return at;
    }

    private static boolean isVariant(String tag, int at) {
        return isLettersOrDigits(tag, at, 5, 8) || (isLettersOrDigits(tag, at, 4, 4) && Ascii.isDigit(tag.charAt(at)));
    }

    private static boolean isExtension(String tag, int at) {
        return isLettersOrDigits(tag, at, 1, 1) && !isX(tag.charAt(at)) && isLettersOrDigits(tag, next(tag, at), 2, 8);
    }

    private static boolean isPrivateUse(String tag, int at) {
        return width(tag, at) == 1
                && isX(tag.charAt(at))
                && isLettersOrDigits(tag, next(tag, at), 1, 8)
                && afterRun(tag, next(tag, at), 1) > tag.length();
    }

    private static boolean isIrregular(String tag) {
        for (String known : IRREGULAR) {
            if (known.equalsIgnoreCase(tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isX(char c) {
        return c == 'x' || c == 'X';
    }

    private static int afterRun(String tag, int from, int minWidth) {
        int at = from;
        while (isLettersOrDigits(tag, at, minWidth, 8)) {
            at = next(tag, at);
        }
        return at;
    }

    /** The width of the subtag that begins here; −1 beyond the end of the tag. */
    private static int width(String tag, int at) {
        return at > tag.length() ? -1 : Ascii.indexOf(tag, '-', at, tag.length()) - at;
    }

    /** Where the next subtag begins: beyond the length of the tag when there is none. */
    private static int next(String tag, int at) {
        return at + width(tag, at) + 1;
    }

    private static boolean isLetters(String tag, int at, int min, int max) {
        return isLettersOrDigits(tag, at, min, max) && countDigits(tag, at) == 0;
    }

    private static boolean isDigits(String tag, int at, int width) {
        return isLettersOrDigits(tag, at, width, width) && countDigits(tag, at) == width;
    }

    private static boolean isLettersOrDigits(String tag, int at, int min, int max) {
        int width = width(tag, at);
        if (width < min || width > max) {
            return false;
        }
        for (int i = at; i < at + width; i++) {
            if (!Ascii.isLetterOrDigit(tag.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int countDigits(String tag, int at) {
        int digits = 0;
        for (int i = at; i < at + width(tag, at); i++) {
            digits += Ascii.isDigit(tag.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
