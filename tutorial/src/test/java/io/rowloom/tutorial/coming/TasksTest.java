package io.rowloom.tutorial.coming;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tasks, each in the words of this library. */
class TasksTest {

    private final Database db = Rowloom.open("memory:");

    @BeforeEach
    void books() {
        db.createTables(Author.class, Book.class);
        insert();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void insert() {
        // @start region="insert"
        Author lem = new Author("Stanisław Lem").save(db); // INSERT now; the id and the times are set
        Book solaris = new Book("Solaris", 1961, lem).save(db);
        // @end region="insert"
        assertThat(solaris.id()).isNotEqualTo(lem.id());
    }

    private Book solaris() {
        return db.from(Book.class).where(Book_.title.eq("Solaris")).one();
    }

    @Test
    void read() {
        UUID id = solaris().id();
        // @start region="read"
        Optional<Book> found = db.find(Book.class, id);
        Book solaris = db.from(Book.class).where(Book_.title.eq("Solaris")).one();
        // @end region="read"
        assertThat(found).hasValueSatisfying(book -> assertThat(book.id()).isEqualTo(solaris.id()));
    }

    @Test
    void update() {
        UUID id = solaris().id();
        // @start region="update"
        Book book = db.getOne(Book.class, id);
        book.published = 1970;
        book = book.save(db); // UPDATE of that column alone; without this line nothing is written

        db.from(Book.class).where(Book_.published.lt(2000)).update(Book_.published.plus(1)); // many, in one statement
        // @end region="update"
        assertThat(book.refresh(db).published).isEqualTo(1971);
    }

    @Test
    void list() {
        // @start region="list"
        List<Book> books = db.from(Book.class)
                .where(Book_.published.ge(1960).and(Book_.title.startsWith("S")))
                .orderBy(Book_.title.asc())
                .limit(20)
                .all();
        // @end region="list"
        assertThat(books).extracting(book -> book.title).containsExactly("Solaris");
    }

    @Test
    void page() {
        // @start region="page"
        Page<Book> third = db.from(Book.class).orderBy(Book_.title.asc()).page(PageRequest.of(2, 50));
        long total = third.total();

        CursoredPage<Book> first =
                db.from(Book.class).orderBy(Book_.title.asc()).page(CursorRequest.first(50));
        // @end region="page"
        assertThat(total).isEqualTo(1);
        assertThat(first.items()).hasSize(1);
    }

    @Test
    void relation() {
        // @start region="relation"
        List<Book> books = db.from(Book.class).load(Book_.author).all(); // two statements, however many books
        String name = books.getFirst().author.get().name; // not loaded: an error that names the missing call

        List<Book> ofLem = db.from(Book.class)
                .where(Book_.author.to(Author_.name).eq("Stanisław Lem"))
                .all(); // a join, no author is read
        // @end region="relation"
        assertThat(name).isEqualTo("Stanisław Lem");
        assertThat(ofLem).hasSize(1);
    }

    @Test
    void transaction() {
        // @start region="transaction"
        db.useTransaction(tx -> {
            Author le = new Author("Ursula K. Le Guin").save(tx);
            new Book("The Dispossessed", 1974, le).save(tx); // an exception rolls both back, and the objects too
        });
        // @end region="transaction"
        assertThat(db.from(Book.class).count()).isEqualTo(2);
    }

    @Test
    void delete() {
        Book book = solaris();
        // @start region="delete"
        int deleted = book.delete(db);
        int old = db.from(Book.class).where(Book_.published.lt(1900)).delete();
        // @end region="delete"
        assertThat(deleted + old).isEqualTo(1);
    }

    // @start region="test"
    @Test
    void books_savedTwice_areTwo() {
        try (Database db = Rowloom.open("memory:")) { // the same rules as a server, in microseconds
            db.createTables(Author.class, Book.class);
            Author lem = new Author("Stanisław Lem").save(db);
            db.saveAll(List.of(new Book("Solaris", 1961, lem), new Book("Fiasco", 1986, lem)));
            assertThat(db.from(Book.class).count()).isEqualTo(2);
        }
    }
    // @end region="test"
}
