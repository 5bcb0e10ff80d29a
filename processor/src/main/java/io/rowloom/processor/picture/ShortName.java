package io.rowloom.processor.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps names of the database within the 63 bytes that all of them take (rule B04). */
public final class ShortName {

    /** The most bytes of a name. */
    public static final int MAX_BYTES = 63;

    private static final int HASH_BYTES = 4;

    private ShortName() {}

    /**
     * Shortens a name that is too long.
     *
     * @param name any name
     * @return the name, or its beginning and a hash of the whole; always the same for the same name
     */
    public static String of(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        String suffix = "_" + hash(name);
        int end = name.length();
        while (bytes(name.substring(0, end)) + suffix.length() > MAX_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + suffix;
    }

    /**
     * Counts the bytes of a name.
     *
     * @param name any name
     * @return its length in UTF-8
     */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Hashes a text.
     *
     * @param text any text
     * @return eight hexadecimal digits
     */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
