package io.rowloom.tutorial.blog;

import io.rowloom.query.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article in a list: what the page shows, and no text.
 *
 * @param id the article
 * @param title its title
 * @param createdAt when it was written
 * @param author who wrote it
 * @param tags what it is about
 */
// @start region="shape"
@Shape(of = Article.class)
public record ArticleCard(UUID id, String title, Instant createdAt, Author author, List<Label> tags) {

    /** Who wrote it. */
    public record Author(UUID id, String name) {}

    /** What it is about. */
    public record Label(String label) {}
}
// @end region="shape"
