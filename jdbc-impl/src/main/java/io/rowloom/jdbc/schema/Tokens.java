package io.rowloom.jdbc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes conditions apart, to compare what was written with what a database gives back in words of its own. */
final class Tokens {

    /** Texts and quoted names, words and numbers, comments, and single signs. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|[\\w.]+|\\S", Pattern.DOTALL);

    /** H2 shows a number beside a column of another type so. */
    private static final Pattern CAST_NUMBER =
            Pattern.compile("CAST \\( (-? ?[\\d.]+) AS \\w+ (?:\\( \\d+ (?:, \\d+ )?\\) )?\\)");

    private Tokens() {}

    /** The tokens of a text in their order: words in capitals, quoted ones as they are. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                char first = token.charAt(0);
                tokens.add(first == '\'' || first == '"' ? token : token.toUpperCase(Locale.ROOT));
            }
        }
        return tokens;
    }

    /**
     * A form in which two conditions are equal that differ in white space, parentheses and the order of what is joined by
     * AND and OR.
     */
    static String normal(String condition) {
        String spaced = CAST_NUMBER.matcher(String.join(" ", of(condition))).replaceAll("$1");
        return split(List.of(spaced.split(" ")), "AND").stream()
                .map(part -> split(part, "OR").stream()
                        .map(Tokens::withoutParentheses)
                        .sorted()
                        .collect(Collectors.joining(" OR ")))
                .sorted()
                .collect(Collectors.joining(" AND "));
    }

    private static String withoutParentheses(List<String> tokens) {
        return tokens.stream()
                .filter(token -> !token.equals("(") && !token.equals(")"))
                .collect(Collectors.joining(" "));
    }

    /** Cuts at a word outside of parentheses, after taking off those around the whole. */
    private static List<List<String>> split(List<String> all, String word) {
        List<String> tokens = unwrapped(all);
        List<List<String>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(word)) {
                parts.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }

    private static List<String> unwrapped(List<String> tokens) {
        List<String> inner = tokens;
        while (inner.size() > 2 && closing(inner) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    /** Where the parenthesis is closed that the tokens begin with, or -1. */
    private static int closing(List<String> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size() && (i == 0 ? tokens.getFirst().equals("(") : depth > 0); i++) {
            depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
