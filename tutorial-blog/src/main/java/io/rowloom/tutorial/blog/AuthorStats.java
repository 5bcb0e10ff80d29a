package io.rowloom.tutorial.blog;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.rowloom.relation.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody wrote.
 *
 * @param author who
 * @param articles how many articles
 * @param latest when the last one was written
 */
// @start region="record"
public record AuthorStats(
        Ref<User> author,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) Long articles,
        @Nullable Instant latest) {}
// @end region="record"
