package io.rowloom.differential.condition;

import java.util.ArrayList;
import java.util.List;

/** Patterns of {@code like}, by the plainest algorithm: try every length for a percent sign. */
final class Wildcards {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private Wildcards() {}

    static boolean match(String pattern, String text, boolean ignoreCase) {
        int[] marks = marks(pattern).stream()
                .mapToInt(mark -> ignoreCase ? folded(mark) : mark)
                .toArray();
        int[] points = text.codePoints()
                .map(point -> ignoreCase ? folded(point) : point)
                .toArray();
        return match(marks, 0, points, 0);
    }

    private static int folded(int point) {
        return point >= 'A' && point <= 'Z' ? point + 'a' - 'A' : point;
    }

    private static boolean match(int[] marks, int mark, int[] points, int point) {
        if (mark == marks.length) {
            return point == points.length;
        }
        if (marks[mark] == ANY) {
            for (int next = point; next <= points.length; next++) {
                if (match(marks, mark + 1, points, next)) {
                    return true;
                }
            }
            return false;
        }
        return point < points.length
                && (marks[mark] == ONE || marks[mark] == points[point])
                && match(marks, mark + 1, points, point + 1);
    }

    /** The code points of a pattern, with the wildcards as negative numbers. */
    private static List<Integer> marks(String pattern) {
        List<Integer> marks = new ArrayList<>();
        int[] points = pattern.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            marks.add(
                    switch (points[i]) {
                        case '%' -> ANY;
                        case '_' -> ONE;
                        case '!' -> points[++i];
                        default -> points[i];
                    });
        }
        return marks;
    }

    /** The pattern without one of its marks. */
    static List<String> shorter(String pattern) {
        List<String> shorter = new ArrayList<>();
        int[] points = pattern.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int length = points[i] == '!' ? 2 : 1;
            shorter.add(new String(points, 0, i) + new String(points, i + length, points.length - i - length));
            i += length - 1;
        }
        return shorter;
    }
}
