package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that move. */
class MovingTest {

    @Test
    void rows_moved_areTheSameWithTheirRelations(@TempDir Path folder) {
        try (Database from = Rowloom.open("jdbc:sqlite:" + folder.resolve("blog.db"));
                Database to = Rowloom.open("memory:")) {
            from.createTables();
            to.createTables();
            SampleData.addTo(from);
            assertThat(Moving.all(from, to)).isEqualTo(7);
            Article before = from.from(Article.class)
                    .where(Article_.title.startsWith("Joins"))
                    .one();
            Article after = to.getOne(Article.class, before.id())
                    .load(to, Article_.author)
                    .load(to, Article_.tags)
                    .load(to, Article_.comments);
            assertThat(after.author.get().name).isEqualTo("Grace");
            assertThat(after.tags.get()).extracting(Tag::label).containsExactlyInAnyOrder("java", "sql");
            assertThat(after.comments.get()).hasSize(1);
            assertThat(to.from(Comment.class).count()).isEqualTo(3);
        }
    }
}
