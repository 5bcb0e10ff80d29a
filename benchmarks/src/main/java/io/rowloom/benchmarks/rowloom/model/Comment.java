package io.rowloom.benchmarks.rowloom.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str256;
import io.rowloom.relation.Ref;

/** What somebody said of an article. */
@TableName("remark")
public class Comment extends Model implements UuidTable<Comment> {

    /** The article. */
    public Ref<Article> article;
    /** What was said. */
    @Str256
    public String text = "";

    /** A comment on nothing yet. */
    @SuppressWarnings("NullAway.Init")
    public Comment() {}
}
