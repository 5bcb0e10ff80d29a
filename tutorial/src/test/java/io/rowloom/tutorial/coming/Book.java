package io.rowloom.tutorial.coming;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str256;
import io.rowloom.relation.Ref;

/** What an author writes. */
// @start region="book"
public class Book extends Model implements UuidTable<Book> {
    @Str256
    public String title;

    public int published;
    public Ref<Author> author; // column author_id, foreign key, index

    public Book() {}

    public Book(String title, int published, Author author) {
        this.title = title;
        this.published = published;
        this.author = Ref.to(author);
    }
}
// @end region="book"
