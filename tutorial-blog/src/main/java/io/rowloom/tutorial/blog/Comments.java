package io.rowloom.tutorial.blog;

import io.rowloom.Database;
import io.rowloom.json.problem.QueryParameters;
import io.rowloom.page.Page;
import io.rowloom.page.TableView;
import io.rowloom.relation.Ref;

/** The comments over HTTP. */
final class Comments {

    private Comments() {}

    static void routes(Api api, Database db) {
        // @start region="create"
        api.post("/articles/{id}/comments", "Comment on an article").takes(NewComment.class).gives(201, Comment.class).by(ctx -> {
            Comment comment = Comment_.from(ctx.bodyAsClass(NewComment.class));
            comment.article = Ref.to(db.getOne(Article.class, Api.id(ctx)));
            ctx.status(201).json(comment.save(db));
        });
        // @end region="create"
        api.get("/articles/{id}/comments", "List the comments").view().gives(200, Page.class, Comment.class).by(ctx -> {
            QueryParameters parameters = Api.parameters(ctx);
            TableView view = parameters.view();
            parameters.refuseOthers();
            Article article = db.getOne(Article.class, Api.id(ctx));
            ctx.json(db.from(Comment.class).where(Comment_.article.eq(article)).load(Comment_.author).page(view));
        });
        api.delete("/comments/{id}", "Delete a comment").gives(204).by(ctx -> {
            db.delete(db.getOne(Comment.class, Api.id(ctx)));
            ctx.status(204);
        });
    }
}
