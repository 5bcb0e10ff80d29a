package io.rowloom.tutorial.blog;

import io.rowloom.Database;
import java.util.List;

/** Takes the rows of one database to another. */
final class Moving {

    private Moving() {}

    // @start region="move"
    /** Gives the number of rows. */
    static int all(Database from, Database to) {
        return from.inTransaction(read -> to.inTransaction(write -> {
            List<User> users = write.saveAll(read.from(User.class).all().stream()
                    .map(user -> User_.from(user).withId(user.id()))
                    .toList());
            List<Article> old = read.from(Article.class).load(Article_.tags).all();
            List<Article> articles = write.saveAll(old.stream()
                    .map(article -> Article_.from((NewArticle) article).withId(article.id()))
                    .toList());
            List<Comment> comments = write.saveAll(read.from(Comment.class).all().stream()
                    .map(Moving::copy)
                    .toList());
            for (int i = 0; i < old.size(); i++) {
                write.link(articles.get(i), Article_.tags).replace(old.get(i).tags.get().stream()
                        .map(tag -> write.get(Tag.class, Tag_.label.eq(tag.label()))
                                .orElseGet(() -> write.save(Tag_.of(tag.label()))))
                        .toList());
            }
            return users.size() + articles.size() + comments.size();
        }));
    }

    private static Comment copy(Comment comment) {
        Comment copy = Comment_.from(comment).withId(comment.id());
        copy.article = comment.article;
        return copy;
    }
    // @end region="move"
}
