package io.rowloom.differential.value;

import io.rowloom.differential.model.Shade;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Texts, names, links, addresses, bytes and identifiers. */
public final class TextDomains {

    private static final List<String> SHARED = List.of(
            "a", "b", "", "A", "B", "ab", "aB", "abc", "a ", " a", "a%b", "a_b", "a!b", "%", "_", "!", "'", "\"", "\\",
            "\n", "0", "1", "10", "\u00e9", "e\u0301", "e", "\u00df", "ss", "SS", "\u0130", "i", "I", "K", "\u212a",
            "NULL", "z", "Z");

    private static final Domain<byte[]> BYTES = Domain.of(
            "bytes",
            Arrays::compareUnsigned,
            Stream.of("", "00", "7f", "80", "ff", "7f00", "0000", "617f80ff")
                    .map(HexFormat.of()::parseHex)
                    .toList());

    private TextDomains() {}

    /**
     * Texts up to a length.
     *
     * @param alphabet which characters they have
     * @param codePoints the length
     * @return the domain
     */
    public static Domain<String> texts(Alphabet alphabet, int codePoints) {
        List<String> values = new ArrayList<>(SHARED);
        values.addAll(alphabet.own());
        List<String> bad = new ArrayList<>(List.of("a\u0000", "a\ud83d"));
        if (codePoints < 1000) {
            values.add(alphabet.own().getFirst().repeat(codePoints));
            values.add("x".repeat(codePoints));
            bad.add("x".repeat(codePoints + 1));
            bad.add("x".repeat(codePoints) + " ");
        }
        return Domain.of("text", TextDomains::byCodePoint, values).refusing(bad);
    }

    /**
     * Texts that lose the white space at their ends, and are not empty then.
     *
     * @param alphabet which characters they have
     * @return the domain
     */
    public static Domain<String> titles(Alphabet alphabet) {
        List<String> values = texts(alphabet, 64).values().stream()
                .filter(text -> !text.isBlank())
                .toList();
        return Domain.of("title", TextDomains::byCodePoint, values).refusing(List.of("", " ", "\n"));
    }

    /**
     * Names; they sort as texts.
     *
     * @return the domain
     */
    public static Domain<Shade> shades() {
        return Domain.of("shade", Comparator.comparing(Shade::name), List.of(Shade.values()));
    }

    /**
     * Links; they compare as texts.
     *
     * @return the domain
     */
    public static Domain<URI> links() {
        return Domain.of(
                "link",
                Comparator.comparing(URI::toString, TextDomains::byCodePoint),
                Stream.of("about:blank", "http://a/", "http://A/", "http://a/?q=%20", "urn:x:y")
                        .map(URI::create)
                        .toList());
    }

    /**
     * Addresses.
     *
     * @return the domain
     */
    public static Domain<InetAddress> addresses() {
        return Domain.of(
                "address",
                Comparator.comparing(InetAddress::getHostAddress),
                Stream.of(
                                "7f000001",
                                "0a000001",
                                "00000000000000000000000000000001",
                                "20010db8000000000000000000000000")
                        .map(TextDomains::address)
                        .toList());
    }

    private static InetAddress address(String hex) {
        try {
            return InetAddress.getByAddress(HexFormat.of().parseHex(hex));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Bytes; they sort unsigned.
     *
     * @return the domain
     */
    public static Domain<byte[]> bytes() {
        return BYTES;
    }

    /**
     * UUIDs that are no ids of rows.
     *
     * @return the domain
     */
    public static Domain<UUID> uuids() {
        return Ids.DOMAIN;
    }

    /**
     * Compares two texts by their code points.
     *
     * @param a one
     * @param b another
     * @return less than, equal to or more than 0
     */
    public static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
