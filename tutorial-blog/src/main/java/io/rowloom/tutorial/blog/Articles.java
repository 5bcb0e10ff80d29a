package io.rowloom.tutorial.blog;

import static io.rowloom.query.Functions.count;
import static io.rowloom.query.Functions.max;

import io.javalin.http.Context;
import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.Transaction;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.json.problem.QueryParameters;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.TableView;
import io.rowloom.query.Projection;
import io.rowloom.query.Query;
import io.rowloom.state.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The articles over HTTP. */
final class Articles {

    private final Database db;

    Articles(Database db) {
        this.db = db;
    }

    void routes(Api api) {
        api.post("/articles", "Write an article").takes(NewArticle.class).gives(201, Article.class).by(this::create);
        api.get("/articles/{id}", "Read an article, with all that belongs to it").gives(200, Article.class).by(this::read);
        api.patch("/articles/{id}", "Change an article").parameter("version", ColumnType.LONG)
                .takes(Patch.class, ArticleBase.class).gives(200, Article.class).by(this::change);
        api.put("/articles/{id}/tags", "Say what it is about").takes(List.class, String.class)
                .gives(200, Article.class).by(this::tag);
        api.delete("/articles/{id}", "Delete an article and its comments").gives(204).by(this::delete);
        api.get("/articles", "List what is published").view()
                .parameter("author", ColumnType.UUID).parameter("tag", ColumnType.TEXT).parameter("text", ColumnType.TEXT)
                .gives(200, Page.class, ArticleCard.class).by(this::list);
        api.get("/feed", "Read on and on").parameter("cursor", ColumnType.TEXT).parameter("limit", ColumnType.INT)
                .gives(200, CursoredPage.class, ArticleCard.class).by(this::feed);
        api.get("/authors", "Count").gives(200, List.class, AuthorStats.class).by(this::authors);
    }

    private void create(Context ctx) {
        Article article = Article_.from(ctx.bodyAsClass(NewArticle.class)).save(db);
        ctx.status(201).header("Location", "/articles/" + article.id()).json(article);
    }

    // @start region="load"
    private void read(Context ctx) {
        ctx.json(db.from(Article.class)
                .where(Article_.id.eq(Api.id(ctx)))
                .load(Article_.author, Article_.tags, Article_.comments.then(Comment_.author))
                .one());
    }
    // @end region="load"

    // @start region="change"
    private void change(Context ctx) {
        Patch<ArticleBase> patch = Api.patch(ctx, ArticleBase.class);
        Article article = db.getOne(Article.class, Api.id(ctx));
        Optional<Long> seen = Api.parameters(ctx).value("version", ColumnType.LONG);
        if (seen.isPresent() && seen.get() != article.version()) {
            throw new OptimisticLockException("the client changes version " + seen.get() + " and there is " + article.version());
        }
        ctx.json(article.update(db, patch));
    }
    // @end region="change"

    // @start region="tags"
    private void tag(Context ctx) {
        UUID id = Api.id(ctx);
        List<String> labels = Api.list(ctx, String.class);
        ctx.json(db.inTransaction(tx -> {
            Article article = tx.getOne(Article.class, id);
            tx.link(article, Article_.tags).replace(labels.stream().map(label -> tag(tx, label)).toList());
            return article.load(tx, Article_.tags);
        }));
    }

    private static Tag tag(Transaction tx, String label) {
        return tx.get(Tag.class, Tag_.label.eq(label.strip())).orElseGet(() -> tx.save(Tag_.of(label)));
    }
    // @end region="tags"

    private void delete(Context ctx) {
        db.delete(db.getOne(Article.class, Api.id(ctx)));
        ctx.status(204);
    }

    // @start region="filters"
    private Query<Article> published(QueryParameters parameters) {
        Query<Article> query = db.from(Article.class).where(Article_.published.eq(true));
        Optional<UUID> author = parameters.value("author", ColumnType.UUID);
        if (author.isPresent()) {
            query = query.where(Article_.author.to(User_.id).eq(author.get()));
        }
        Optional<String> tag = parameters.text("tag");
        if (tag.isPresent()) {
            query = query.where(Article_.tags.any(Tag_.label.eq(tag.get())));
        }
        Optional<String> text = parameters.text("text");
        return text.isPresent() ? query.where(Article_.title.contains(text.get())) : query;
    }
    // @end region="filters"

    // @start region="list"
    private void list(Context ctx) {
        QueryParameters parameters = Api.parameters(ctx);
        Query<Article> query = published(parameters);
        TableView view = parameters.view();
        parameters.refuseOthers();
        ctx.json(query.as(ArticleCard.class).page(view));
    }
    // @end region="list"

    // @start region="feed"
    private void feed(Context ctx) {
        QueryParameters parameters = Api.parameters(ctx);
        Projection<ArticleCard> newest = db.from(Article.class)
                .where(Article_.published.eq(true))
                .orderBy(Article_.createdAt.desc())
                .as(ArticleCard.class);
        ctx.json(parameters.cursored(20, newest::page));
    }
    // @end region="feed"

    // @start region="authors"
    private void authors(Context ctx) {
        ctx.json(db.from(Article.class)
                .groupBy(Article_.author)
                .select(Article_.author, count(), max(Article_.createdAt), AuthorStats::new)
                .all());
    }
    // @end region="authors"
}
