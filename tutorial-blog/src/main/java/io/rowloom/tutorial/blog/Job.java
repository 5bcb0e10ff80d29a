package io.rowloom.tutorial.blog;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str255;
import org.jspecify.annotations.Nullable;

/** Something to be done later, such as a mail to the author of an article that was commented on. */
// @start region="table"
public class Job extends Model implements UuidTable<Job> {
    @Str255 public String task;
    public int attempts;
    @Str255 public @Nullable String failure;
}
// @end region="table"
