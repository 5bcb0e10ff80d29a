package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through all pages by cursor, to the end and back.
 *
 * @param question the query
 * @param size how many rows are on a page
 * @param <T> the class of the rows
 */
public record Walk<T extends Table<?>>(Question<T> question, int size) implements Op {

    private static final int MOST_PAGES = 100;

    @Override
    public List<Object> on(World world) {
        List<Object> pages = new ArrayList<>();
        CursoredPage<T> page = page(world, CursorRequest.first(size), pages);
        while (page.hasNext() && pages.size() < MOST_PAGES) {
            page = page(world, page.next(), pages);
        }
        while (page.hasPrevious() && pages.size() < 2 * MOST_PAGES) {
            page = page(world, page.previous(), pages);
        }
        return pages;
    }

    private CursoredPage<T> page(World world, CursorRequest request, List<Object> pages) {
        CursoredPage<T> page = question.in(world.session()).page(CursorRequest.parse(request.toString()));
        pages.add(List.of(page.hasPrevious(), question.total().shown(world, page.items()), page.hasNext()));
        return page;
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        smaller.add(new Ask<>(question, Ask.Call.ALL, 0, Ask.UNLIMITED));
        if (size > 1) {
            smaller.add(new Walk<>(question, 1));
        }
        question.smaller().forEach(simple -> smaller.add(new Walk<>(simple, size)));
        return smaller;
    }

    @Override
    public String toString() {
        return question + ".page(CursorRequest.first(" + size + ")), to the last page and back";
    }
}
