package io.rowloom.tutorial.blog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Handler;
import io.rowloom.state.ColumnType;
import java.util.function.Consumer;

/** One route, until its handler is known. */
final class Operation {

    private final ApiDocument document;
    private final ObjectNode description;
    private final Consumer<Handler> route;

    Operation(ApiDocument document, String method, String path, String summary, Consumer<Handler> route) {
        this.document = document;
        this.description = document.operation(method, path, summary);
        this.route = route;
    }

    Operation takes(Class<?> body, Class<?>... arguments) {
        document.body(description, body, arguments);
        return this;
    }

    Operation gives(int status) {
        document.answer(description, status);
        return this;
    }

    Operation gives(int status, Class<?> body, Class<?>... arguments) {
        document.answer(description, status, body, arguments);
        return this;
    }

    Operation parameter(String name, ColumnType<?> type) {
        document.parameter(description, name, type.javaType());
        return this;
    }

    Operation view() {
        parameter("offset", ColumnType.INT).parameter("limit", ColumnType.INT);
        parameter("orderBy", ColumnType.TEXT).parameter("order", ColumnType.TEXT);
        parameter("createdFrom", ColumnType.INSTANT).parameter("createdBefore", ColumnType.INSTANT);
        return parameter("updatedFrom", ColumnType.INSTANT).parameter("updatedBefore", ColumnType.INSTANT);
    }

    void by(Handler handler) {
        route.accept(handler);
    }
}
