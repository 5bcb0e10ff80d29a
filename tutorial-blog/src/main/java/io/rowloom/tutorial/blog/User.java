package io.rowloom.tutorial.blog;

import io.rowloom.UuidTable;

/** The table of the users. */
// @start region="table"
public class User extends UserBase implements UuidTable<User> {}
// @end region="table"
