package io.rowloom.engine.value;

import io.rowloom.query.LikePattern;
import io.rowloom.query.LikePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Matches texts with a pattern of {@code like} (rules T08 to T11). The pattern is cut at each {@code %} into segments of
 * fixed length; the first stands at the start of the text, the last at its end, and each one between is taken where it
 * is found first. A later place could never help, so nothing is tried twice: the work is bounded by the length of the text
 * times that of the pattern, and is linear where the pattern has no {@code _}.
 */
public final class LikeMatcher implements Predicate<String> {

    private final List<LikeSegment> segments;
    private final boolean ignoreCase;

    private LikeMatcher(List<LikeSegment> segments, boolean ignoreCase) {
        this.segments = segments;
        this.ignoreCase = ignoreCase;
    }

    /**
     * Prepares a pattern.
     *
     * @param pattern a checked pattern
     * @param ignoreCase whether the letters of ASCII are folded
     * @return the matcher
     */
    public static LikeMatcher of(String pattern, boolean ignoreCase) {
        List<LikeSegment> segments = new ArrayList<>();
        List<Part> current = new ArrayList<>();
        for (Part part : LikePattern.parts(ignoreCase ? folded(pattern) : pattern)) {
            switch (part) {
                case Part.Any any -> {
                    segments.add(new LikeSegment(current));
                    current.clear();
                }
                case Part.Text text -> current.add(text);
                case Part.One one -> current.add(one);
            }
        }
        segments.add(new LikeSegment(current));
        return new LikeMatcher(List.copyOf(segments), ignoreCase);
    }

    @Override
    public boolean test(String value) {
        String text = ignoreCase ? folded(value) : value;
        int at = segments.getFirst().end(text, 0);
        if (segments.size() == 1) {
            return at == text.length();
        }
        for (int i = 1; i < segments.size() - 1 && at >= 0; i++) {
            at = segments.get(i).find(text, at);
        }
        return at >= 0 && segments.getLast().endsAfter(text, at);
    }

    /**
     * Folds the letters of ASCII and leaves all others as they are (rule T08).
     *
     * @param text a text
     * @return the text with a to z for A to Z
     */
    public static String folded(String text) {
        if (text.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return text;
        }
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                result.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return result.toString();
    }
}
