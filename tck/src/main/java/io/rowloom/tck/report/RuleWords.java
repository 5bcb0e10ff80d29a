package io.rowloom.tck.report;

import java.util.regex.Pattern;

/** Turns the words of a rule, which are Markdown, into those of a page. */
final class RuleWords {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    /** What XML 1.0 cannot hold, and a lone half of a character, which UTF-8 cannot. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Cs}");

    private RuleWords() {}

    static String html(String markdown) {
        String plain = LINK.matcher(escaped(markdown)).replaceAll("$1");
        String code = CODE.matcher(plain).replaceAll("<code>$1</code>");
        return STRONG.matcher(code).replaceAll("<strong>$1</strong>").replace("\\|", "|");
    }

    static String escaped(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll("\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
