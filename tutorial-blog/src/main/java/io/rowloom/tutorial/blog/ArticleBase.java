package io.rowloom.tutorial.blog;

import io.rowloom.Model;
import io.rowloom.constraint.NonEmptyStrippedStr128;
import io.rowloom.constraint.Text20K;

/** What a client may change about an article. */
// @start region="base"
public class ArticleBase extends Model {
    @NonEmptyStrippedStr128 public String title;
    @Text20K public String text;
    public boolean published;
}
// @end region="base"
