package io.rowloom.memory.model;

import io.rowloom.UuidTable;

public class User extends UserBase implements UuidTable<User> {

    public User() {}

    public User(String name, String email) {
        this.name = name;
        this.email = email;
    }
}
