package io.rowloom.benchmarks.database;

import io.rowloom.benchmarks.work.AccountView;
import io.rowloom.benchmarks.work.ArticleView;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.ContenderFailure;
import io.rowloom.benchmarks.work.Draft;
import io.rowloom.benchmarks.work.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks that a contender does each workload, by what is in the database afterwards and by what it read. */
public final class Verification {

    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final int ARTICLES = 50;

    private final Rows rows;
    private final Contender contender;
    private final String name;

    private Verification(Rows rows, Contender contender, String name) {
        this.rows = rows;
        this.contender = contender;
        this.name = name;
    }

    /**
     * Lets a contender do each workload once.
     *
     * @param rows what is in the database; it is left as it was, but for one balance
     * @param contender who is checked
     * @param name its name, for the message
     * @throws ContenderFailure if it does anything else than was asked for
     */
    public static void check(Rows rows, Contender contender, String name) {
        Verification verification = new Verification(rows, contender, name);
        verification.reads();
        verification.writes();
        verification.pages();
        verification.articles();
    }

    private void expect(String workload, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new ContenderFailure(name + ", " + workload + ": expected " + expected + ", found " + found);
        }
    }

    private void reads() {
        Draft middle = rows.accounts().get(rows.accounts().size() / 2);
        expectAccount("find", middle, contender.account(contender.find(middle.id())));
        List<AccountView> all = contender.list().stream()
                .map(contender::account)
                .sorted(Comparator.comparingLong(AccountView::balance))
                .toList();
        expect("list, rows", rows.accounts().size(), all.size());
        for (int i = 0; i < all.size(); i++) {
            expectAccount("list, row " + i, rows.accounts().get(i), all.get(i));
        }
    }

    private void expectAccount(String workload, Draft draft, AccountView found) {
        Draft held = new Draft(found.id(), found.name(), found.email(), found.balance(), found.score());
        expect(workload, draft, held);
        Instant now = Instant.now();
        boolean recent = Stream.of(found.createdAt(), found.updatedAt())
                .allMatch(moment -> moment.isAfter(now.minus(RECENT)) && !moment.isAfter(now.plusSeconds(1)));
        expect(workload + ", times are of now: " + found.createdAt() + ", " + found.updatedAt(), true, recent);
    }

    private void writes() {
        Draft one = Rows.passing(Rows.PASSING + " one");
        contender.insert(one);
        expectAccount("insert", one, contender.account(contender.find(one.id())));
        List<Draft> many = Rows.passing(100);
        contender.insertAll(many);
        expect("insertAll, rows", 101L, passing());
        expectAccount(
                "insertAll",
                many.get(42),
                contender.account(contender.find(many.get(42).id())));
        upserts(many);
        expect("delete", 1, contender.delete(one.name()));
        expect("delete, rows", 150L, passing());
        rows.clean();
        adds();
    }

    private void upserts(List<Draft> there) {
        List<Draft> changed = there.subList(50, 100).stream()
                .map(draft -> new Draft(draft.id(), draft.name() + "!", draft.email(), 77, 0.25))
                .toList();
        List<Draft> fresh = Rows.passing(50);
        contender.upsertAll(Stream.concat(changed.stream(), fresh.stream()).toList());
        expect("upsertAll, rows", 151L, passing());
        expectAccount(
                "upsertAll, there",
                changed.get(7),
                contender.account(contender.find(changed.get(7).id())));
        expectAccount(
                "upsertAll, new",
                fresh.get(7),
                contender.account(contender.find(fresh.get(7).id())));
        expectAccount(
                "upsertAll, others",
                there.get(7),
                contender.account(contender.find(there.get(7).id())));
    }

    private long passing() {
        return rows.number("select count(*) from account where name like '" + Rows.PASSING + "%'");
    }

    private void adds() {
        Draft first = rows.accounts().getFirst();
        contender.add(first.id(), 5);
        contender.add(first.id(), 6);
        AccountView found = contender.account(contender.find(first.id()));
        expect("add", first.balance() + 11, found.balance());
        expect("add, moves updated_at", true, found.updatedAt().isAfter(found.createdAt()));
        contender.add(first.id(), -11);
    }

    private void pages() {
        long least = rows.accounts().size() / 4;
        List<UUID> expected = rows.accounts().stream()
                .filter(draft -> draft.balance() >= least)
                .sorted(Comparator.comparing(Draft::name))
                .map(Draft::id)
                .skip(Contender.PAGE)
                .limit(Contender.PAGE)
                .toList();
        Slice slice = contender.page(least, 1);
        expect("page, total", rows.accounts().size() - least, slice.total());
        expect(
                "page, rows",
                expected,
                slice.items().stream().map(row -> contender.account(row).id()).toList());
    }

    private void articles() {
        List<ArticleView> found =
                contender.articles(ARTICLES).stream().map(contender::article).toList();
        expect(
                "articles",
                rows.articles().subList(0, ARTICLES),
                found.stream().map(ArticleView::id).toList());
        for (int i = 0; i < ARTICLES; i++) {
            ArticleView article = found.get(i);
            int number = i;
            expect("articles, title", "title " + i, article.title());
            expectAccount("articles, author", rows.accounts().get(i % 20), article.author());
            List<String> comments = Stream.iterate(0, j -> j + 1)
                    .limit(article.comments().size())
                    .map(j -> "comment " + j + " on " + number)
                    .toList();
            expect("articles, comments", comments, article.comments());
            expect(
                    "articles, comments of each",
                    rows.commentsOfEach(),
                    article.comments().size());
        }
    }
}
