package io.rowloom.tutorial.blog;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.constraint.Email;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Str500;
import org.jspecify.annotations.Nullable;

/** What a client says of a user. */
// @start region="base"
public class UserBase extends Model {
    @NonEmptyStrippedStr64 public String name;
    @Unique @Email public String email;
    @Str500 public @Nullable String about;
}
// @end region="base"
