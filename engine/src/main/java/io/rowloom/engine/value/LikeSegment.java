package io.rowloom.engine.value;

import io.rowloom.query.LikePattern.Part;
import java.util.List;

/**
 * A piece of a pattern without {@code %}: literal texts, and {@code _} for one code point each. Positions are those of
 * UTF-16 units, always at the start of a code point; -1 stands for "does not match".
 */
final class LikeSegment {

    private static final int NO = -1;

    private final List<Part> parts;
    private final int codePoints;

    LikeSegment(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.codePoints = parts.stream().mapToInt(LikeSegment::length).sum();
    }

    private static int length(Part part) {
        return switch (part) {
            case Part.Text text -> text.text().codePointCount(0, text.text().length());
            case Part.One one -> 1;
            case Part.Any any -> 0;
        };
    }

    /** Where the segment ends when it begins at a position. */
    int end(String text, int start) {
        int at = start;
        for (Part part : parts) {
            at = end(part, text, at);
            if (at == NO) {
                return NO;
            }
        }
        return at;
    }

    private static int end(Part part, String text, int at) {
        return switch (part) {
            case Part.Text literal ->
                text.startsWith(literal.text(), at) ? at + literal.text().length() : NO;
            case Part.One one -> at < text.length() ? at + Character.charCount(text.codePointAt(at)) : NO;
            case Part.Any any -> at;
        };
    }

    /** Where the first occurrence from a position on ends. */
    int find(String text, int from) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Text literal) {
            int found = text.indexOf(literal.text(), from);
            return found == NO ? NO : found + literal.text().length();
        }
        int start = from;
        int end = end(text, start);
        while (end == NO && start < text.length()) {
            start += Character.charCount(text.codePointAt(start));
            end = end(text, start);
        }
        return end;
    }

    /** Whether the text, from a position on, ends with the segment. */
    boolean endsAfter(String text, int from) {
        int start = text.length();
        for (int i = 0; i < codePoints; i++) {
            if (start <= from) {
                return false;
            }
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start >= from && end(text, start) == text.length();
    }
}
