package io.rowloom.tck.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list of all rules of a suite with the names of their cases. Its text is part of the suite's jar, and its hash is
 * part of every report: a report of a suite from which something was taken away has another hash.
 *
 * <p>A rule is a line {@code T01 CORE}, or {@code X10 OPTIONAL SERIALIZABLE}; its cases follow, two blanks before each.
 */
public final class Manifest {

    private static final String INDENT = "  ";

    private final String text;
    private final Map<String, Entry> entries;

    /**
     * One rule.
     *
     * @param level how binding it is
     * @param cases how many cases it has, that of the refusal not counted
     */
    public record Entry(Level level, int cases) {}

    private Manifest(String text, Map<String, Entry> entries) {
        this.text = text;
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Reads a manifest.
     *
     * @param text lines as the class comment says, each ended by a line feed
     * @return the manifest
     */
    public static Manifest of(String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String id = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(INDENT)) {
                entries.computeIfPresent(id, (key, entry) -> new Entry(entry.level(), entry.cases() + 1));
            } else {
                String[] words = line.split(" ", -1);
                id = words[0];
                entries.put(id, new Entry(Level.valueOf(words[1]), 0));
            }
        }
        return new Manifest(text, entries);
    }

    /**
     * Reads the manifest that is part of this jar.
     *
     * @return the manifest of this version of the suite
     */
    public static Manifest ofThisSuite() {
        return of(Resource.read("manifest.txt"));
    }

    /**
     * Tells the rules.
     *
     * @return the rules by their ids, in the order of the suite
     */
    public Map<String, Entry> entries() {
        return entries;
    }

    /**
     * Gives the text that was read.
     *
     * @return the lines
     */
    public String text() {
        return text;
    }

    /**
     * Computes the hash.
     *
     * @return SHA-256 of the text in UTF-8, in hexadecimal digits
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
