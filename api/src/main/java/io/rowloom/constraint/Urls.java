package io.rowloom.constraint;

/**
 * Absolute URLs with an authority, read as RFC 3986 writes them: scheme, "://", host, optional port, path, query and
 * fragment, ASCII alone. What browsers repair (backslashes, spaces, tabs, missing slashes) is refused, because two
 * parsers that repair differently see two hosts in one text.
 */
final class Urls {

    private static final int MAX_PORT = 65_535;
    private static final String MARKS = "-._~!$&'()*+,;=:@/"; // of path, query and fragment
    private static final String USER_MARKS = "-._~!$&'()*+,;=:";
    private static final String NAME_MARKS = "-._~!$&'()*+,;=";

    private Urls() {}

    static boolean isUrl(String url) {
        int scheme = schemeEnd(url);
        return scheme > 0 && isRest(url, scheme + 3, true, false);
    }

    static boolean isHttp(String url) {
        int scheme = schemeEnd(url);
        return isScheme(url, scheme, "http") && isRest(url, scheme + 3, true, true);
    }

    /** RFC 6455, section 3: no fragment. */
    static boolean isWebSocket(String url) {
        int scheme = schemeEnd(url);
        return isScheme(url, scheme, "ws") && url.indexOf('#') < 0 && isRest(url, scheme + 3, true, true);
    }

    static boolean isSafeHttp(String url) {
        int scheme = schemeEnd(url);
        if (!isScheme(url, scheme, "http") || !isRest(url, scheme + 3, false, true)) {
            return false;
        }
        int host = scheme + 3;
        return isPublicHost(url, host, hostEnd(url, host, authorityEnd(url, host)));
    }

    /** The index of the colon when the text begins with a scheme and "://", or −1. */
    private static int schemeEnd(String url) {
        int i = 0;
        while (i < url.length() && isSchemeCharacter(url.charAt(i))) {
            i++;
        }
        return i > 0 && Ascii.isLetter(url.charAt(0)) && url.startsWith("://", i) ? i : -1;
    }

    private static boolean isSchemeCharacter(char c) {
        return Ascii.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    }

    /** Whether the scheme is the wanted one, or that one with an s. */
    private static boolean isScheme(String url, int end, String wanted) {
        int length = wanted.length();
        return url.regionMatches(true, 0, wanted, 0, length)
                && (end == length || (end == length + 1 && (url.charAt(length) | 0x20) == 's'));
    }

    private static boolean isRest(String url, int from, boolean allowUser, boolean onTheInternet) {
        int end = authorityEnd(url, from);
        int at = Ascii.indexOf(url, '@', from, end);
        int host = at == end ? from : at + 1;
        if (at < end && !(allowUser && areAll(url, from, at, USER_MARKS))) {
            return false;
        }
        int hostEnd = hostEnd(url, host, end);
        return (isHost(url, host, hostEnd) || (!onTheInternet && isRegisteredName(url, host, hostEnd)))
                && isPort(url, hostEnd, end)
                && isTail(url, end);
    }

    private static int authorityEnd(String url, int from) {
        int i = from;
        while (i < url.length() && url.charAt(i) != '/' && url.charAt(i) != '?' && url.charAt(i) != '#') {
            i++;
        }
        return i;
    }

    private static int hostEnd(String url, int from, int to) {
        if (from < to && url.charAt(from) == '[') {
            return Math.min(to, Ascii.indexOf(url, ']', from, to) + 1);
        }
        return Ascii.indexOf(url, ':', from, to);
    }

    private static boolean isHost(String url, int from, int to) {
        return isBracketed(url, from, to)
                ? IpLiterals.ipv6(url, from + 1, to - 1) != null
                : IpLiterals.ipv4(url, from, to) != IpLiterals.NO_IPV4
                        || HostNames.isName(url, from, nameEnd(url, from, to));
    }

    private static boolean isBracketed(String url, int from, int to) {
        return to - from > 2 && url.charAt(from) == '[' && url.charAt(to - 1) == ']';
    }

    /** A name may carry the dot of the root. */
    private static int nameEnd(String url, int from, int to) {
        return to > from && url.charAt(to - 1) == '.' ? to - 1 : to;
    }

    private static boolean isRegisteredName(String url, int from, int to) {
        return from < to && areAll(url, from, to, NAME_MARKS);
    }

    private static boolean isPublicHost(String url, int from, int to) {
        if (isBracketed(url, from, to)) {
            int[] ipv6 = IpLiterals.ipv6(url, from + 1, to - 1);
            return ipv6 != null && PublicAddresses.contains(ipv6);
        }
        long ipv4 = IpLiterals.ipv4(url, from, to);
        return ipv4 == IpLiterals.NO_IPV4
                ? HostNames.isPublic(url, from, nameEnd(url, from, to))
                : PublicAddresses.contains(ipv4);
    }

    /** Nothing, or a colon and a number from 1 to 65,535. */
    private static boolean isPort(String url, int from, int to) {
        if (from == to) {
            return true;
        }
        int port = 0;
        for (int i = from + 1; i < to; i++) {
            if (!Ascii.isDigit(url.charAt(i)) || port > MAX_PORT) {
                return false;
            }
            port = port * 10 + url.charAt(i) - '0';
        }
        return url.charAt(from) == ':' && port >= 1 && port <= MAX_PORT;
    }

    private static boolean isTail(String url, int from) {
        int length = url.length();
        int fragment = Ascii.indexOf(url, '#', from, length);
        int query = Ascii.indexOf(url, '?', from, fragment);
        return areAll(url, from, query, MARKS)
                && areAll(url, Math.min(query + 1, fragment), fragment, MARKS + "?[]")
                && areAll(url, Math.min(fragment + 1, length), length, MARKS + "?[]");
    }

    private static boolean areAll(String url, int from, int to, String marks) {
        for (int i = from; i < to; i++) {
            char c = url.charAt(i);
            if (c == '%') {
                if (!isEscape(url, i, to)) {
                    return false;
                }
                i += 2;
            } else if (!Ascii.isLetterOrDigit(c) && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String url, int percent, int to) {
        return percent + 2 < to
                && Ascii.isHexDigit(url.charAt(percent + 1))
                && Ascii.isHexDigit(url.charAt(percent + 2));
    }
}
