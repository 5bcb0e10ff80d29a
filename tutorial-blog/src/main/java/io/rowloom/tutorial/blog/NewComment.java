package io.rowloom.tutorial.blog;

import io.rowloom.Model;
import io.rowloom.constraint.NonEmptyStrippedStr512;
import io.rowloom.relation.Ref;

/** What a client says of a new comment; the article stands in the path. */
// @start region="create"
public class NewComment extends Model {
    @NonEmptyStrippedStr512 public String text;
    public Ref<User> author;
}
// @end region="create"
