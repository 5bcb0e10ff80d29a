package io.rowloom.constraint;

/** Counts the code points of a text and finds what no store keeps, in one pass over it. */
final class CodePoints {

    /** Says that the text holds U+0000 or an unpaired surrogate. */
    static final int UNSTORABLE = -1;

    private CodePoints() {}

    /** The number of code points between the two indexes, or {@link #UNSTORABLE}. */
    static int count(String text, int from, int to) {
        int pairs = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return UNSTORABLE;
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i, to)) {
                    return UNSTORABLE;
                }
                pairs++;
                i++;
            }
        }
        return to - from - pairs;
    }

    /** Whether the count lies in the range; a text that is too short or too long by any count is not read at all. */
    static boolean within(String text, int from, int to, int min, int max) {
        int units = to - from;
        if (units < min || units - units / 2 > max) {
            return false;
        }
        int count = count(text, from, to);
        return count != UNSTORABLE && count >= min && count <= max;
    }

    private static boolean isPair(String text, int high, int to) {
        return high + 1 < to && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
    }
}
