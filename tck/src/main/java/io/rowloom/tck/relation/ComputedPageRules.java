package io.rowloom.tck.relation;

import io.rowloom.error.MisuseException;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.query.Functions;
import io.rowloom.query.Order;
import io.rowloom.query.Projection;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of what is computed, and in order of it. */
final class ComputedPageRules implements RelationGroup {

    private static final int STORIES = 14;

    /** Orders by values that no story has itself: ties, nulls and mixed directions among them. */
    private static final List<Named<List<Order<Story>>>> ORDERS = List.of(
            Named.of("a path", List.of(Story_.author.to(Writer_.name).desc())),
            Named.of(
                    "a path with nulls last",
                    List.of(Story_.editor.to(Writer_.name).asc())),
            Named.of(
                    "a path with nulls first",
                    List.of(Story_.editor.to(Writer_.name).desc().nullsFirst())),
            Named.of("a computed text", List.of(Story_.title.lower().desc())),
            Named.of("a computed number", List.of(Story_.title.length().asc())),
            Named.of("a number of rows", List.of(Story_.remarks.count().desc())),
            Named.of(
                    "mixed directions",
                    List.of(
                            Story_.editor.to(Writer_.name).asc(),
                            Story_.title.length().desc())));

    @Override
    public List<Rule> rules() {
        Rule orders = Rule.core("S103", Library.TABLES);
        for (Named<List<Order<Story>>> order : ORDERS) {
            orders = orders.show(
                    "there and back by cursor, in order of " + order.name(), world -> walk(world, order.value()));
        }
        return List.of(
                orders.show("a cursor of another order is refused", ComputedPageRules::otherOrder),
                Rule.core("S104", Library.TABLES)
                        .show("pages of values by number", ComputedPageRules::numbered)
                        .show("pages of values by cursor", ComputedPageRules::byCursor)
                        .show("pages of a single value that may be absent", ComputedPageRules::absent)
                        .show("pages of a shape", ComputedPageRules::shapes)
                        .show("pages of groups and of distinct rows", ComputedPageRules::groups)
                        .show("pages in order of time", ComputedPageRules::viewed)
                        .show("what has no pages is refused", ComputedPageRules::refused),
                Rule.core("S105", Library.TABLES).show("before as, select and groupBy", ComputedPageRules::loaded));
    }

    private static Library library(World world) throws Exception {
        Library library = Library.empty(world);
        for (int i = 0; i < STORIES; i++) {
            Story story = new Story("T".repeat(1 + i % 3) + i % 4, i % 2 == 0 ? library.alice : library.bob);
            story.editor = i % 3 == 0 ? null : Ref.to(i % 3 == 1 ? library.alice : library.bob);
            library.stories.add(world.stored(story));
            for (int j = 0; j < i % 3; j++) {
                library.remark(world, story, library.bob);
            }
        }
        return library;
    }

    private static void walk(World world, List<Order<Story>> orders) throws Exception {
        library(world);
        Query<Story> query = world.db().from(Story.class);
        for (Order<Story> order : orders) {
            query = query.orderBy(order);
        }
        List<Story> all = query.orderBy(Story_.id.asc()).all();
        List<Story> seen = new ArrayList<>();
        CursoredPage<Story> page = query.page(CursorRequest.first(4));
        seen.addAll(page.items());
        while (page.hasNext()) {
            page = query.page(CursorRequest.parse(page.next().toString()));
            seen.addAll(page.items());
        }
        Expect.same("the way there", all, seen);
        List<Story> back = new ArrayList<>(page.items());
        while (page.hasPrevious()) {
            page = query.page(page.previous());
            back.addAll(0, page.items());
        }
        Expect.same("the way back", all, back);
        Expect.same("a row that was read", all.getFirst().title, page.items().getFirst().title);
    }

    private static void otherOrder(World world) throws Exception {
        library(world);
        CursorRequest next = world.db()
                .from(Story.class)
                .orderBy(Story_.author.to(Writer_.name).asc())
                .page(CursorRequest.first(2))
                .next();
        Expect.thrown(
                MisuseException.class,
                () -> world.db()
                        .from(Story.class)
                        .orderBy(Story_.title.length().asc())
                        .page(next));
    }

    private static Projection<String> names(World world) throws Exception {
        return world.db()
                .from(Story.class)
                .orderBy(Story_.title.desc())
                .orderBy(Story_.id.asc())
                .select(Story_.title, Story_.author.to(Writer_.name), (title, name) -> title + name);
    }

    private static <R extends @Nullable Object> List<R> there(Projection<R> projection, int size) {
        List<R> seen = new ArrayList<>();
        CursoredPage<R> page = projection.page(CursorRequest.first(size));
        seen.addAll(page.items());
        while (page.hasNext()) {
            page = projection.page(page.next());
            seen.addAll(page.items());
        }
        CursoredPage<R> back = page;
        int items = page.items().size();
        while (back.hasPrevious()) {
            back = projection.page(back.previous());
            items += back.items().size();
        }
        Expect.same("items on the way back", seen.size(), items);
        return seen;
    }

    private static void numbered(World world) throws Exception {
        library(world);
        List<String> seen = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Page<String> page = names(world).page(PageRequest.of(number, 6));
            Expect.same("the total", (long) STORIES, page.total());
            seen.addAll(page.items());
        }
        Expect.same("all rows", names(world).all(), seen);
    }

    private static void byCursor(World world) throws Exception {
        library(world);
        Expect.same("all rows", names(world).all(), there(names(world), 5));
    }

    private static void absent(World world) throws Exception {
        library(world);
        Projection<@Nullable String> editors =
                world.db().from(Story.class).orderBy(Story_.id.asc()).select(Story_.editor.to(Writer_.name));
        Expect.same("all rows", editors.all(), there(editors, 5));
        Expect.same(
                "the first rows",
                editors.all().subList(0, 5),
                editors.page(PageRequest.of(0, 5)).items());
    }

    private static void shapes(World world) throws Exception {
        library(world);
        Projection<Cards.StoryCard> cards = world.db()
                .from(Story.class)
                .orderBy(Story_.author.to(Writer_.name).desc())
                .as(Cards.StoryCard.class);
        List<Cards.StoryCard> seen = there(cards, 4);
        Expect.same("cards", STORIES, seen.size());
        Expect.same("different cards", (long) STORIES, seen.stream().distinct().count());
        Page<Cards.StoryCard> page = cards.page(PageRequest.of(1, 10));
        Expect.same("cards of the second page", STORIES - 10, page.items().size());
        Expect.same("the total", (long) STORIES, page.total());
    }

    private static void groups(World world) throws Exception {
        library(world);
        Projection<String> groups = world.db()
                .from(Story.class)
                .groupBy(Story_.title)
                .orderBy(Functions.count().desc())
                .select(Story_.title, Functions.count(), (title, count) -> title + count);
        List<String> seen = new ArrayList<>(groups.page(PageRequest.of(0, 5)).items());
        seen.addAll(groups.page(PageRequest.of(1, 5)).items());
        seen.addAll(groups.page(PageRequest.of(2, 5)).items());
        Expect.same(
                "all groups",
                (long) groups.all().size(),
                seen.stream().distinct().count());
        Expect.same(
                "the total", groups.count(), groups.page(PageRequest.of(0, 5)).total());
        Projection<@Nullable String> titles =
                world.db().from(Story.class).select(Story_.title).distinct();
        Expect.same(
                "distinct rows",
                titles.count(),
                titles.page(PageRequest.of(0, 3)).total());
        Expect.same(
                "the rows of a page",
                titles.all().stream().sorted().toList().subList(3, 6),
                titles.page(PageRequest.of(1, 3)).items());
    }

    private static void viewed(World world) throws Exception {
        library(world);
        Page<@Nullable String> page =
                world.db().from(Story.class).select(Story_.title).page(TableView.defaults());
        Expect.same("the total", (long) STORIES, page.total());
        Expect.same("the rows", STORIES, page.items().size());
    }

    private static void refused(World world) throws Exception {
        library(world);
        refused(() -> names(world).limit(3).page(PageRequest.of(0, 5)));
        refused(() -> names(world).limit(3).page(CursorRequest.first(5)));
        refused(() -> world.db().from(Story.class).select(Functions.count()).page(PageRequest.of(0, 5)));
        refused(() ->
                world.db().from(Story.class).select(Story_.title).distinct().page(CursorRequest.first(5)));
        refused(() -> world.db()
                .from(Story.class)
                .groupBy(Story_.title)
                .select(Story_.title)
                .page(CursorRequest.first(5)));
    }

    private static void refused(Attempt attempt) {
        Expect.thrown(MisuseException.class, attempt);
    }

    private static void loaded(World world) throws Exception {
        library(world);
        refused(() -> world.db().from(Story.class).load(Story_.author).as(Cards.StoryCard.class));
        refused(() -> world.db().from(Story.class).load(Story_.author).select(Story_.title));
        refused(() -> world.db().from(Story.class).load(Story_.author).groupBy(Story_.author));
    }
}
