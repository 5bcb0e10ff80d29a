package io.rowloom.constraint;

/** Names of hosts: letters, digits and hyphens between dots (RFC 1123, section 2.1). */
final class HostNames {

    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;

    /**
     * Names that are set aside, or that networks use for themselves: RFC 6761 and 6762, RFC 8375, RFC 7686, RFC 9476,
     * ICANN's list of names that it never delegates, and habits older than these.
     */
    private static final String[] RESERVED = {
        "localhost",
        "localdomain",
        "local",
        "internal",
        "intranet",
        "private",
        "lan",
        "home",
        "corp",
        "mail",
        "arpa",
        "test",
        "example",
        "invalid",
        "onion",
        "alt",
    };

    private HostNames() {}

    /**
     * Whether the range is a name without a dot at its end. The last label begins with a letter, which tells names
     * from all forms of IPv4 addresses, also the loose ones.
     */
    static boolean isName(String text, int from, int to) {
        if (from == to || to - from > MAX_NAME) {
            return false;
        }
        int label = from;
        while (true) {
            int end = Ascii.indexOf(text, '.', label, to);
            if (!isLabel(text, label, end)) {
                return false;
            }
            if (end == to) {
                return Ascii.isLetter(text.charAt(label));
            }
            label = end + 1;
        }
    }

    private static boolean isLabel(String text, int from, int to) {
        if (from == to || to - from > MAX_LABEL || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Ascii.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    static boolean hasDot(String text, int from, int to) {
        return Ascii.indexOf(text, '.', from, to) < to;
    }

    /** Whether a name is one that the public internet can know: it has a dot and no reserved ending. */
    static boolean isPublic(String text, int from, int to) {
        if (!hasDot(text, from, to)) {
            return false;
        }
        for (String ending : RESERVED) {
            int start = to - ending.length();
            if (start > from
                    && text.charAt(start - 1) == '.'
                    && text.regionMatches(true, start, ending, 0, ending.length())) {
                return false;
            }
        }
        return true;
    }
}
