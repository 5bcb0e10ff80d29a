package io.rowloom.constraint;

import org.jspecify.annotations.Nullable;

/**
 * The formats that {@link Formatted} can demand of a text. Each has a field type of its own, which also sets a length:
 * {@code @Email} says {@code @Text(max = 254) @Formatted(TextFormat.EMAIL)}.
 */
public enum TextFormat {
    /** An address for electronic mail: see {@link Email}. */
    EMAIL,
    /** A SHA-256 digest: see {@link Sha256Hex}. */
    SHA256_HEX,
    /** A language tag: see {@link LanguageTag}. */
    LANGUAGE_TAG,
    /** An absolute URL: see {@link Url}. */
    URL,
    /** An http or https URL: see {@link HttpUrl}. */
    HTTP_URL,
    /** A ws or wss URL: see {@link WebSocketUrl}. */
    WEB_SOCKET_URL,
    /** An http or https URL without a private host: see {@link SafeHttpUrl}. */
    SAFE_HTTP_URL,
    /** An IPv4 or IPv6 address: see {@link IpAddress}. */
    IP_ADDRESS;

    /**
     * Whether a text has this format; the same answer as that of the method of {@link FieldChecks} with this name.
     *
     * @param value the text, or null, which always matches
     * @return true when it has
     */
    public boolean matches(@Nullable String value) {
        return switch (this) {
            case EMAIL -> FieldChecks.email(value);
            case SHA256_HEX -> FieldChecks.sha256Hex(value);
            case LANGUAGE_TAG -> FieldChecks.languageTag(value);
            case URL -> FieldChecks.url(value);
            case HTTP_URL -> FieldChecks.httpUrl(value);
            case WEB_SOCKET_URL -> FieldChecks.webSocketUrl(value);
            case SAFE_HTTP_URL -> FieldChecks.safeHttpUrl(value);
            case IP_ADDRESS -> FieldChecks.ipAddress(value);
        };
    }
}
