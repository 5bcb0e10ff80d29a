package io.rowloom.tutorial.blog;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.rowloom.Database;
import io.rowloom.json.problem.Problem;
import io.rowloom.json.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The blog as a server on the loopback interface. */
public final class BlogServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BlogServer.class);

    private final Problems problems = Problems.create();
    private final Javalin server;

    private BlogServer(Database db, int port) {
        // @start region="server"
        server = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.jsonMapper(new Bodies());
            config.startup.showJavalinBanner = false;
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, port));
            config.routes.exception(Exception.class, this::answer);
            config.routes.exception(HttpResponseException.class, BlogServer::refuse);
            routes(config, db);
        }).start();
        // @end region="server"
    }

    // @start region="connector"
    /** Only this machine, and more than the 50 clients that may knock at the same moment by default. */
    private static Connector connector(Server jetty, HttpConfiguration http, int port) {
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setAcceptQueueSize(1024);
        return connector;
    }
    // @end region="connector"

    private static void routes(JavalinConfig config, Database db) {
        ApiDocument document = new ApiDocument();
        Api api = new Api(config.routes, document);
        Users.routes(api, db);
        new Articles(db).routes(api);
        Comments.routes(api, db);
        String text = document.document().toString();
        String page = resource("docs.html");
        config.staticFiles.enableWebjars();
        config.routes.get("/openapi.json", ctx -> ctx.contentType("application/json").result(text));
        config.routes.get("/docs", ctx -> ctx.html(page));
        config.routes.get("/", ctx -> ctx.redirect("/docs"));
    }

    // @start region="errors"
    private void answer(Exception error, Context ctx) {
        Problem problem = problems.of(error instanceof Bodies.UnreadableBody body ? body.getCause() : error);
        if (problem.status() == 500) {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), error);
        }
        send(problem, ctx);
    }

    /** What the server itself refuses, such as a path that nobody answers for. */
    private static void refuse(HttpResponseException refusal, Context ctx) {
        String title = Objects.requireNonNullElse(refusal.getMessage(), "Refused");
        send(new Problem(URI.create("about:blank"), title, refusal.getStatus(), "", "http", false, List.of()), ctx);
    }

    private static void send(Problem problem, Context ctx) {
        ctx.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
    }
    // @end region="errors"

    /**
     * Starts the server.
     *
     * @param db where the rows are
     * @param port the port, or 0 for a free one
     * @return a server that takes requests
     */
    public static BlogServer start(Database db, int port) {
        return new BlogServer(db, port);
    }

    /**
     * Tells where the server is.
     *
     * @return for example {@code http://127.0.0.1:7070}
     */
    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(BlogServer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
