package io.rowloom.tutorial;

import io.rowloom.Model;
import io.rowloom.constraint.Str64;

/** What a user of our program is: data, without a table. */
// @start region="model"
public class UserBase extends Model {
    @Str64 public String name;
    @Str64 public String email;
}
// @end region="model"
