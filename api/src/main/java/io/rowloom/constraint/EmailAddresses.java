package io.rowloom.constraint;

/** Addresses for electronic mail: a dot-atom and a host name with a dot (RFC 5321, section 4.1.2, the plain form). */
final class EmailAddresses {

    private static final int MAX_LOCAL = 64;
    private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~";

    private EmailAddresses() {}

    static boolean isEmail(String text) {
        int length = text.length();
        int at = Ascii.indexOf(text, '@', 0, length);
        return at < length
                && isLocal(text, at)
                && HostNames.isName(text, at + 1, length)
                && HostNames.hasDot(text, at + 1, length);
    }

    private static boolean isLocal(String text, int to) {
        if (to > MAX_LOCAL) {
            return false;
        }
        boolean afterAtom = false;
        for (int i = 0; i < to; i++) {
            boolean atom = isAtom(text.charAt(i));
            if (!atom && (text.charAt(i) != '.' || !afterAtom)) {
                return false;
            }
            afterAtom = atom;
        }
        return afterAtom;
    }

    private static boolean isAtom(char c) {
        return Ascii.isLetterOrDigit(c) || ATOM_MARKS.indexOf(c) >= 0;
    }
}
