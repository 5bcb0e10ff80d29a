package io.rowloom.tutorial;

import io.rowloom.UuidTable;

/** The table of the users. */
// @start region="table"
public class User extends UserBase implements UuidTable<User> {
    public User() {}

    public User(String name, String email) {
        this.name = name;
        this.email = email;
    }
}
// @end region="table"
