package io.rowloom.tutorial.blog;

import static io.rowloom.relation.OnDelete.Action.CASCADE;

import io.rowloom.UuidTable;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;

/** The table of the comments, which go with their article. */
// @start region="table"
public class Comment extends NewComment implements UuidTable<Comment> {
    @OnDelete(CASCADE) public Ref<Article> article;
}
// @end region="table"
