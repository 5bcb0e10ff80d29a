package io.rowloom.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Makes mappers that read the bodies of requests strictly: unknown properties, properties that are named twice, text behind the end, texts in
 * the place of numbers, and documents of unreasonable size or depth are refused.
 * <pre>{@code
 * JsonMapper json = RowloomJson.mapper();
 * UserBase body = json.readValue(request, UserBase.class);
 * }</pre>
 */
public final class RowloomJson {

    /** How deep objects and lists may stand in one another. */
    public static final int MAX_DEPTH = 64;

    /** How many characters (UTF-16 units) a text may have: a {@code Text1M} of characters beyond the basic plane fits. */
    public static final int MAX_TEXT = 2_200_000;

    /** How many characters a whole document may have. */
    public static final long MAX_DOCUMENT = 16_000_000;

    /** How many characters a number may have. */
    public static final int MAX_DIGITS = 400;

    private static final int MAX_NAME = 256;

    private RowloomJson() {}

    /**
     * Makes a mapper with the {@link RowloomModule}. It may be changed further: {@code RowloomJson.builder()} gives it before it
     * is built.
     *
     * @return a new mapper; any thread may use it
     */
    public static JsonMapper mapper() {
        return builder().build();
    }

    /**
     * Begins a mapper with the {@link RowloomModule}.
     *
     * @return a builder with all that {@link #mapper} has
     */
    public static JsonMapper.Builder builder() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxDocumentLength(MAX_DOCUMENT)
                        .maxNumberLength(MAX_DIGITS)
                        .maxNameLength(MAX_NAME)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new RowloomModule())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }
}
