package io.rowloom.benchmarks.work;

import java.util.List;

/**
 * A page of the contender's own objects.
 *
 * @param items the accounts of the page
 * @param total how many there are on all pages
 */
public record Slice(List<?> items, long total) {}
