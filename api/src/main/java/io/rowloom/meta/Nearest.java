package io.rowloom.meta;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was meant, for messages. The distance is the number of letters that were added, left out, replaced or
 * swapped with their neighbour (optimal string alignment, after Damerau, "A technique for computer detection and correction
 * of spelling errors", 1964).
 */
public final class Nearest {

    private static final int MAX_EDITS = 3;

    private Nearest() {}

    /**
     * Gives the nearest of some names, if one is near enough: at most 3 edits, and fewer than half its letters.
     *
     * @param name what was written, of any length
     * @param names the names that there are
     * @return the nearest one
     */
    public static Optional<String> to(String name, Collection<String> names) {
        return names.stream()
                .filter(each -> Math.abs(each.length() - name.length()) <= MAX_EDITS)
                .filter(each -> distance(name, each) <= Math.min(MAX_EDITS, (each.length() - 1) / 2))
                .min(Comparator.comparingInt((String each) -> distance(name, each))
                        .thenComparing(each -> each));
    }

    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(a, b, i, j, edits);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int least(String a, String b, int i, int j, int[][] edits) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int replaced = edits[i - 1][j - 1] + (same ? 0 : 1);
        int least = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
