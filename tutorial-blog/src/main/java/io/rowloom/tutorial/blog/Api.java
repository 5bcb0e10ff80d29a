package io.rowloom.tutorial.blog;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.rowloom.Patch;
import io.rowloom.json.problem.QueryParameters;
import java.util.List;
import java.util.UUID;

/** Where routes are made: each is handed to the server and told to the document. */
final class Api {

    private final RoutesConfig routes;
    private final ApiDocument document;

    Api(RoutesConfig routes, ApiDocument document) {
        this.routes = routes;
        this.document = document;
    }

    Operation get(String path, String summary) {
        return operation(HandlerType.GET, path, summary);
    }

    Operation post(String path, String summary) {
        return operation(HandlerType.POST, path, summary);
    }

    Operation put(String path, String summary) {
        return operation(HandlerType.PUT, path, summary);
    }

    Operation patch(String path, String summary) {
        return operation(HandlerType.PATCH, path, summary);
    }

    Operation delete(String path, String summary) {
        return operation(HandlerType.DELETE, path, summary);
    }

    private Operation operation(HandlerType method, String path, String summary) {
        return new Operation(document, method.name(), path, summary, handler -> {
            switch (method.name()) {
                case "GET" -> routes.get(path, handler);
                case "POST" -> routes.post(path, handler);
                case "PUT" -> routes.put(path, handler);
                case "PATCH" -> routes.patch(path, handler);
                default -> routes.delete(path, handler);
            }
        });
    }

    // @start region="reading"
    static UUID id(Context ctx) {
        try {
            return UUID.fromString(ctx.pathParam("id"));
        } catch (IllegalArgumentException none) {
            throw new NotFoundResponse();
        }
    }

    static <M> Patch<M> patch(Context ctx, Class<M> model) {
        return ctx.bodyAsClass(TypeFactory.defaultInstance().constructParametricType(Patch.class, model));
    }

    static <T> List<T> list(Context ctx, Class<T> type) {
        return ctx.bodyAsClass(TypeFactory.defaultInstance().constructCollectionType(List.class, type));
    }

    static QueryParameters parameters(Context ctx) {
        return QueryParameters.of(ctx.queryParamMap());
    }
    // @end region="reading"
}
