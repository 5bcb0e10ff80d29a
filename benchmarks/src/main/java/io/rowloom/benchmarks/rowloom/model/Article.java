package io.rowloom.benchmarks.rowloom.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str128;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.Ref;

/** What an account wrote. */
public class Article extends Model implements UuidTable<Article> {

    /** The title. */
    @Str128
    public String title = "";
    /** Who wrote it. */
    public Ref<Account> author;
    /** What others said. */
    @MappedBy("article")
    public Many<Comment> comments;

    /** An article without an author yet. */
    @SuppressWarnings("NullAway.Init")
    public Article() {}
}
