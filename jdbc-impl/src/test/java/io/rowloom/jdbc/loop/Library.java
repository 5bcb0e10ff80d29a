package io.rowloom.jdbc.loop;

import io.rowloom.Database;
import io.rowloom.Session;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.meta.ModelTypes;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows that every scenario begins with. */
final class Library {

    static final Class<?>[] TABLES = {Writer.class, Story.class, Remark.class, Label.class, Person.class};

    private static final List<String> EMPTYING =
            List.of("tck_story_tck_label", "tck_remark", "tck_story", "tck_label", "tck_writer", "tck_person");

    private static final String CONTENTS = "SELECT 'writer ' || w.name FROM tck_writer w"
            + " UNION ALL SELECT 'story ' || s.title || '/' || a.name || '/' || COALESCE(e.name, '-') FROM tck_story s"
            + " JOIN tck_writer a ON a.id = s.author_id LEFT JOIN tck_writer e ON e.id = s.editor_id"
            + " UNION ALL SELECT 'remark ' || r.text || '/' || s.title || '/' || c.name FROM tck_remark r"
            + " JOIN tck_story s ON s.id = r.story_id JOIN tck_writer c ON c.id = r.critic_id"
            + " UNION ALL SELECT 'label ' || l.word FROM tck_label l"
            + " UNION ALL SELECT 'link ' || s.title || '/' || l.word FROM tck_story_tck_label x"
            + " JOIN tck_story s ON s.id = x.story_id JOIN tck_label l ON l.id = x.label_id"
            + " UNION ALL SELECT 'person ' || p.name || '/' || p.email || '/' || p.city || '/'"
            + " || COALESCE(CAST(p.age AS VARCHAR), '-') || '/' || p.visits FROM tck_person p";

    final Writer ann = new Writer("Ann");
    final Writer bob = new Writer("Bob");
    final Story first = new Story("First", ann);
    final Story second = new Story("Second", ann);
    final Remark good = new Remark("good", first, bob);
    final Label green = new Label("green");
    final Label blue = new Label("blue");
    final Person person = new Person("Carl", "carl@example.com");

    /** Empties the tables and fills them. */
    static Library stored(Database db) {
        Library library = new Library();
        library.person.age = 40;
        library.first.editor = io.rowloom.relation.Ref.to(library.bob);
        db.useTransaction(tx -> {
            JdbcSession sql = tx.unwrap(JdbcSession.class);
            EMPTYING.forEach(table -> sql.sql("DELETE FROM " + table).update());
            save(tx, List.of(library.ann, library.bob));
            save(tx, List.of(library.first, library.second));
            save(tx, List.of(library.good));
            save(tx, List.of(library.green, library.blue));
            save(tx, List.of(library.person));
            tx.link(library.first, Story_.labels).add(library.green);
        });
        return library;
    }

    private static <T extends io.rowloom.Table<?>> void save(Session db, List<T> rows) {
        if (db.saveAll(rows).size() != rows.size()) {
            throw new IllegalStateException("not all rows were saved");
        }
    }

    /** What the rows know of what is stored. */
    List<Object> states() {
        return Stream.of(ann, bob, first, second, good, green, blue, person)
                .map(Library::state)
                .toList();
    }

    @SuppressWarnings("unchecked") // the class of a T is a Class<T>
    private static <T> Object state(T row) {
        return Objects.requireNonNull(
                ModelTypes.table((Class<T>) row.getClass()).state(row));
    }

    /** What is in the tables, without ids and times. */
    static List<String> contents(Database db) {
        return db.unwrap(JdbcSession.class).sql(CONTENTS).as(String.class).stream()
                .sorted()
                .toList();
    }
}
