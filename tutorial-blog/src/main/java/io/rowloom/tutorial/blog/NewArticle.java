package io.rowloom.tutorial.blog;

import io.rowloom.relation.Ref;

/** What a client says of a new article: once it is there, its author does not change. */
// @start region="create"
public class NewArticle extends ArticleBase {
    public Ref<User> author;
}
// @end region="create"
