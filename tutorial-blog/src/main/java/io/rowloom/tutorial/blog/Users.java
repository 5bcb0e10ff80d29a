package io.rowloom.tutorial.blog;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.json.problem.QueryParameters;
import io.rowloom.page.Page;
import io.rowloom.page.TableView;

/** The users over HTTP. */
final class Users {

    private Users() {}

    static void routes(Api api, Database db) {
        // @start region="create"
        api.post("/users", "Sign up").takes(UserBase.class).gives(201, User.class).by(ctx -> {
            User user = User_.from(ctx.bodyAsClass(UserBase.class)).save(db);
            ctx.status(201).header("Location", "/users/" + user.id()).json(user);
        });
        // @end region="create"
        // @start region="read"
        api.get("/users/{id}", "Get a user").gives(200, User.class).by(ctx ->
                ctx.json(db.getOne(User.class, Api.id(ctx))));
        // @end region="read"
        // @start region="list"
        api.get("/users", "List the users").view().gives(200, Page.class, User.class).by(ctx -> {
            QueryParameters parameters = Api.parameters(ctx);
            TableView view = parameters.view();
            parameters.refuseOthers();
            ctx.json(db.from(User.class).page(view));
        });
        // @end region="list"
        // @start region="patch"
        api.patch("/users/{id}", "Change a user").takes(Patch.class, UserBase.class).gives(200, User.class).by(ctx -> {
            Patch<UserBase> patch = Api.patch(ctx, UserBase.class);
            ctx.json(db.getOne(User.class, Api.id(ctx)).update(db, patch));
        });
        // @end region="patch"
        // @start region="delete"
        api.delete("/users/{id}", "Delete a user who wrote nothing").gives(204).by(ctx -> {
            db.delete(db.getOne(User.class, Api.id(ctx)));
            ctx.status(204);
        });
        // @end region="delete"
    }
}
