package io.rowloom.tutorial;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import java.util.List;

/**
 * The first step of the tutorial: insert, read, update, list, delete.
 *
 * <p>Without an argument it leaves {@code hello.db} in the working directory; another URL, such as {@code jdbc:h2:mem:} or
 * {@code memory:}, may be given as the argument.
 */
public final class GettingStarted {

    private GettingStarted() {}

    /**
     * Runs the step.
     *
     * @param arguments nothing, or the URL of a database
     */
    public static void main(String... arguments) {
        String url = arguments.length == 0 ? "jdbc:sqlite:hello.db" : arguments[0];
        // @start region="crud"
        try (Database db = Rowloom.open(url, options -> options.echo(true))) {
            db.createTables();

            User alice = new User("Alice", "alice@example.com");
            alice = alice.save(db);
            System.out.println("Created: id=" + alice.id());

            User fetched = db.getOne(User.class, alice.id());
            System.out.println("Read: name=" + fetched.name);

            alice.name = "Alice Cooper";
            alice = alice.save(db);
            System.out.println("Updated: name=" + alice.name);

            List<User> users = db.from(User.class).all();
            System.out.println("List: " + users.size() + " users");

            int deleted = alice.delete(db);
            System.out.println("Deleted: " + deleted + " rows");
        }
        // @end region="crud"
    }
}
