package io.rowloom.test.model;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Email;
import io.rowloom.constraint.NonEmptyStrippedStr64;

/** Somebody who writes. */
public class Author extends Model implements UuidTable<Author> {

    @NonEmptyStrippedStr64
    public String name = "";

    @Email
    @Unique
    public String email = "";

    public Author() {}

    public Author(String name, String email) {
        this.name = name;
        this.email = email;
    }
}
