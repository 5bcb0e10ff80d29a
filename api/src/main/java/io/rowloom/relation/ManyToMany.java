package io.rowloom.relation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link Many} that its rows are linked by a table of their own: {@code article_tag} for {@code Article.tags},
 * with a column for each side, both not null, both references with {@code ON DELETE CASCADE}, unique together. Links are
 * added and taken away by {@code session.link(article, Article_.tags)}. The other side may have a {@code Many} too, with
 * {@link MappedBy}; it shares the link table.
 * <pre>{@code
 * @ManyToMany public Many<Tag> tags;                          // in Article: has the link table article_tag
 * @ManyToMany @MappedBy("tags") public Many<Article> articles; // in Tag: the same links, seen from there
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ManyToMany {

    /**
     * Names the link table, where two relations would share the name made of the two tables.
     *
     * @return the name, lower_snake; empty for the names of both tables with an underscore between
     */
    String table() default "";
}
