package io.rowloom.memory.model;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.constraint.Str64;

public class UserBase extends Model {

    @Str64
    public String name;

    @Unique
    @Str64
    public String email;
}
