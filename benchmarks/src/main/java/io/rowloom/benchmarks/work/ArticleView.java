package io.rowloom.benchmarks.work;

import java.util.List;
import java.util.UUID;

/**
 * What a contender read of an article, for the check.
 *
 * @param id the id
 * @param title the title
 * @param author the account that wrote it
 * @param comments the texts of its comments, sorted
 */
public record ArticleView(UUID id, String title, AccountView author, List<String> comments) {}
