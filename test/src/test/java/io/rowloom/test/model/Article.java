package io.rowloom.test.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;

/** What somebody wrote. */
public class Article extends Model implements LongTable<Article> {

    @Str64
    public String title = "";

    public Ref<Author> author;

    public Article() {
        this("", new Author());
    }

    public Article(String title, Author author) {
        this.title = title;
        this.author = Ref.to(author);
    }
}
