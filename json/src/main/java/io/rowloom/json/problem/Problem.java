package io.rowloom.json.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What went wrong with a request, as RFC 9457 wants it told: the body of a response with the media type {@link #MEDIA_TYPE}. {@link Problems} makes
 * one of an exception. Beside the members of the RFC it has {@code code}, {@code retryable} and {@code errors}.
 *
 * @param type what kind of problem it is, as a link; {@code about:blank} unless {@link Problems} was given a place for its pages
 * @param title the kind in words
 * @param status the status of the response
 * @param detail this occurrence in words, without SQL and without values; empty, and left out, where only the log may know
 * @param code the kind as a word, such as {@code unique-violation}
 * @param retryable whether the same request may succeed when it is sent again
 * @param errors one entry for each field that something is wrong with; left out if there is none
 */
public record Problem(
        URI type,
        String title,
        int status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
        String code,
        boolean retryable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Entry> errors) {

    /** What the response says of its body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * Copies the list.
     *
     * @param type what kind of problem it is
     * @param title the kind in words
     * @param status the status of the response
     * @param detail this occurrence in words
     * @param code the kind as a word
     * @param retryable whether the same request may succeed when it is sent again
     * @param errors one entry for each field
     */
    public Problem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(code, "code");
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong with one field.
     *
     * @param field its path, such as {@code address.street} or {@code tags[2]}; empty for the whole body
     * @param message what is wrong
     */
    public record Entry(String field, String message) {}
}
