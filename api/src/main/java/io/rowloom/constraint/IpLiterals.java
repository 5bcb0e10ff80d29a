package io.rowloom.constraint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the textual forms of IP addresses: strict dotted decimal (RFC 6943, section 3.1.1: four parts, no leading
 * zeros) and RFC 4291, section 2.2, for IPv6, without zone identifiers. The loose forms that some parsers take
 * (octal, hexadecimal, one number, fewer parts) are no addresses here, because parsers disagree about them.
 */
final class IpLiterals {

    static final long NO_IPV4 = -1;

    private static final int PARTS = 4;
    private static final int GROUPS = 8;
    private static final int DIGITS_OF_GROUP = 4;

    private IpLiterals() {}

    /** The address as a number from 0 to 2^32 − 1, or {@link #NO_IPV4}. */
    static long ipv4(String text, int from, int to) {
        long address = 0;
        int start = from;
        for (int part = 1; part <= PARTS; part++) {
            int end = Ascii.indexOf(text, '.', start, to);
            int octet = octet(text, start, end);
            if (octet < 0 || (end == to) != (part == PARTS)) {
                return NO_IPV4;
            }
            address = address << 8 | octet;
            start = end + 1;
        }
        return address;
    }

    private static int octet(String text, int from, int to) {
        int digits = to - from;
        if (digits < 1 || digits > 3 || (digits > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value <= 255 ? value : -1;
    }

    /** The eight groups of the address, or null. */
    static int @Nullable [] ipv6(String text, int from, int to) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1; // how many groups stand before "::"
        int i = from;
        if (text.startsWith("::", from) && from + 2 <= to) {
            gap = 0;
            i += 2;
        } else if (from == to) {
            return null;
        }
        while (i < to) {
            int end = Ascii.indexOf(text, ':', i, to);
            int width = end == to && Ascii.indexOf(text, '.', i, to) < to ? 2 : 1;
            if (count + width > GROUPS || !read(text, i, end, groups, count, width)) {
                return null;
            }
            count += width;
            i = end + 1;
            if (i == to) {
                return null; // ends with a single colon
            }
            if (i < to && text.charAt(i) == ':') {
                if (gap >= 0) {
                    return null; // a second "::"
                }
                gap = count;
                i++;
            }
        }
        return spread(groups, count, gap);
    }

    private static boolean read(String text, int from, int to, int[] groups, int at, int width) {
        if (width == 1) {
            groups[at] = group(text, from, to);
            return groups[at] >= 0;
        }
        long address = ipv4(text, from, to);
        groups[at] = (int) (address >>> 16);
        groups[at + 1] = (int) (address & 0xffff);
        return address != NO_IPV4;
    }

    private static int group(String text, int from, int to) {
        if (from == to || to - from > DIGITS_OF_GROUP) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Ascii.isHexDigit(c)) {
                return -1;
            }
            value = value << 4 | Character.digit(c, 16);
        }
        return value;
    }

    /** Puts the groups after "::" to the end. It stands for one group of zeros at least. */
    private static int @Nullable [] spread(int[] groups, int count, int gap) {
        if (gap < 0) {
            return count == GROUPS ? groups : null;
        }
        if (count == GROUPS) {
            return null;
        }
        int tail = count - gap;
        System.arraycopy(groups, gap, groups, GROUPS - tail, tail);
        Arrays.fill(groups, gap, GROUPS - tail, 0);
        return groups;
    }
}
