package io.rowloom.tutorial.blog;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import java.util.concurrent.CountDownLatch;

/** The second step of the tutorial: a blog with an API over HTTP. */
public final class Blog {

    private Blog() {}

    /**
     * Runs the blog until the process is ended.
     *
     * @param arguments nothing, or the URL of a database, and behind it a port
     * @throws InterruptedException if the thread is interrupted while the blog runs
     */
    public static void main(String... arguments) throws InterruptedException {
        String url = arguments.length > 0 ? arguments[0] : "jdbc:sqlite:blog.db";
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7070;
        CountDownLatch end = new CountDownLatch(1);
        // @start region="main"
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            SampleData.addTo(db);
            try (BlogServer server = BlogServer.start(db, port)) {
                System.out.println("The blog is at " + server.address() + ", its API at " + server.address() + "/docs");
                end.await();
            }
        }
        // @end region="main"
    }
}
