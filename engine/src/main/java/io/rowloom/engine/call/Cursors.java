package io.rowloom.engine.call;

import io.rowloom.error.MisuseException;
import io.rowloom.page.CursorRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the signed texts of cursors: direction, size and the values of the keys, and a signature (HMAC with
 * SHA-256, 16 bytes of it) over them and over the words of the query.
 */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int RANDOM_KEY = 32;

    /**
     * A place between two rows.
     *
     * @param backward whether the rows before it are asked for
     * @param size how many rows
     * @param values the values of the keys in the row beside it
     */
    public record Place(boolean backward, int size, List<@Nullable Object> values) {}

    private final AtomicReference<@Nullable SecretKeySpec> key;

    /**
     * Makes what signs with a key.
     *
     * @param key the key, or null for a random one, which is drawn for the first cursor: most databases make none
     */
    public Cursors(byte @Nullable [] key) {
        this.key = new AtomicReference<>(key == null ? null : new SecretKeySpec(key, ALGORITHM));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key.get();
        if (known == null) {
            byte[] random = new byte[RANDOM_KEY];
            new SecureRandom().nextBytes(random);
            key.compareAndSet(null, new SecretKeySpec(random, ALGORITHM));
            known = Objects.requireNonNull(key.get());
        }
        return known;
    }

    public CursorRequest write(String query, Place place) {
        byte[] content = content(place);
        byte[] token = Arrays.copyOf(content, content.length + SIGNATURE);
        System.arraycopy(sign(query, content), 0, token, content.length, SIGNATURE);
        return CursorRequest.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    public Place read(String query, String text) {
        byte[] token = decoded(text);
        int length = token.length - SIGNATURE;
        byte[] content = Arrays.copyOf(token, Math.max(0, length));
        byte[] signature = Arrays.copyOfRange(token, Math.max(0, length), token.length);
        if (length < 1 || !MessageDigest.isEqual(signature, sign(query, content))) {
            throw new MisuseException(
                    "the cursor was not made for this query, or was changed, or was signed with another key."
                            + " Ask the same query as the page that gave it; set Options.cursorKey where cursors outlive the database object.");
        }
        return place(content);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MisuseException(
                    "the text is none of a cursor. Hand on what CursorRequest.toString() gave, unchanged.", e);
        }
    }

    private byte[] sign(String query, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] content(Place place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(place.backward());
            out.writeShort(place.size());
            out.writeByte(place.values().size());
            for (Object value : place.values()) {
                KeyCodec.write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Place place(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            boolean backward = in.readBoolean();
            int size = in.readUnsignedShort();
            int count = in.readUnsignedByte();
            List<@Nullable Object> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                values.add(KeyCodec.read(in));
            }
            return new Place(backward, size, values);
        } catch (IOException e) {
            throw new UncheckedIOException("a signed cursor was cut", e);
        }
    }
}
