package io.rowloom.tutorial.coming;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;

/** Who writes books. */
// @start region="author"
public class Author extends Model implements UuidTable<Author> {
    @Str64
    @Unique
    public String name;

    public Author() {}

    public Author(String name) {
        this.name = name;
    }
}
// @end region="author"
