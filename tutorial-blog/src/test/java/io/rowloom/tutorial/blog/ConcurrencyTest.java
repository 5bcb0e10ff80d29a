package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.relation.Ref;
import io.rowloom.test.RowloomTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What step 4 says, on whatever store the switch names. */
@RowloomTest
class ConcurrencyTest {

    private static Article article(Database db) {
        User ada = new User();
        ada.name = "Ada";
        ada.email = "ada@example.org";
        Article article = new Article();
        article.title = "Threads";
        article.text = "One.";
        article.author = Ref.to(ada.save(db));
        return article.save(db);
    }

    // @start region="race"
    @Test
    void article_savedByTwo_secondIsRefused(Database db) {
        Article mine = article(db);
        Article yours = db.getOne(Article.class, mine.id());
        yours.title = "Yours";
        yours = yours.save(db);
        mine.title = "Mine";
        assertThatThrownBy(() -> db.save(mine)).isInstanceOf(OptimisticLockException.class);
        assertThat(mine.refresh(db).title).isEqualTo("Yours");
    }
    // @end region="race"

    @Test
    void article_savedWithRetry_keepsWhatOthersDidToOtherFields(Database db) {
        Article mine = article(db);
        Article yours = db.getOne(Article.class, mine.id());
        yours.title = "Yours";
        assertThat(yours.save(db).version()).isEqualTo(2);
        Article both = Jobs.append(db, mine, "Two.");
        assertThat(both.title).isEqualTo("Yours");
        assertThat(both.text).isEqualTo("One.\nTwo.");
    }

    // @start region="lost"
    @Test
    void article_modifiedByFifty_losesNothing(Database db) {
        Article article = article(db);
        db.mapConcurrently(
                IntStream.range(0, 50).boxed().toList(),
                (session, i) -> session.modify(Article.class, article.id(), fresh -> fresh.title = fresh.title + "!"));
        assertThat(article.refresh(db).title).isEqualTo("Threads" + "!".repeat(50));
    }
    // @end region="lost"

    @Test
    void title_shouted_hasOneMore(Database db) {
        assertThat(Jobs.shout(db, article(db)).title).isEqualTo("Threads!");
    }

    // @start region="many"
    @Test
    void threads_tenThousand_shareTheConnections(Database db) throws Exception {
        Article article = article(db);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = IntStream.range(0, 10_000)
                    .mapToObj(i -> threads.submit(() -> db.getOne(Article.class, article.id()).title))
                    .toList();
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("Threads");
            }
        }
    }
    // @end region="many"
}
