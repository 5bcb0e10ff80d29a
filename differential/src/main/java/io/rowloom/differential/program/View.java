package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.page.Page;
import io.rowloom.page.TableView;
import java.util.List;

/**
 * Asks as the list endpoint of a service does.
 *
 * @param question the query, without an order of its own
 * @param view the view
 * @param <T> the class of the rows
 */
public record View<T extends Table<?>>(Question<T> question, TableView view) implements Op {

    @Override
    public List<Object> on(World world) {
        Page<T> page = question.in(world.session()).page(view);
        return List.of(page.total(), question.total().shown(world, page.items()));
    }

    @Override
    public List<Op> smaller() {
        return question.smaller().stream()
                .<Op>map(simple -> new View<>(simple, view))
                .toList();
    }

    @Override
    public String toString() {
        return question + ".page(" + view + ")";
    }
}
