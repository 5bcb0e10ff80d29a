package io.rowloom.engine.value;

import io.rowloom.query.Operation.Letters;

/** Computed texts. */
final class Texts {

    private static final int BETWEEN_CASES = 'a' - 'A';

    private Texts() {}

    static String folded(String text, Letters letters) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i), letters));
        }
        return folded.toString();
    }

    private static char folded(char letter, Letters letters) {
        return switch (letters) {
            case LOWER -> letter >= 'A' && letter <= 'Z' ? (char) (letter + BETWEEN_CASES) : letter;
            case UPPER -> letter >= 'a' && letter <= 'z' ? (char) (letter - BETWEEN_CASES) : letter;
        };
    }

    static String substring(String text, int start, int length) {
        int points = text.codePointCount(0, text.length());
        int from = Math.min(start - 1, points);
        int to = (int) Math.min((long) from + length, points);
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
