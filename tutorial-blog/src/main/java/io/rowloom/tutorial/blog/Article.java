package io.rowloom.tutorial.blog;

import io.rowloom.OptimisticLock;
import io.rowloom.UuidTable;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;

/** The table of the articles. */
// @start region="table"
public class Article extends NewArticle implements UuidTable<Article>, OptimisticLock {
    @MappedBy("article") public Many<Comment> comments;
    @ManyToMany public Many<Tag> tags;
}
// @end region="table"
