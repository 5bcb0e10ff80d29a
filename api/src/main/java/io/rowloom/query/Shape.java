package io.rowloom.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a shape of a table: what one screen or one answer needs of its rows, for {@link Query#as}. Each component
 * has the name of a field of the table and says by its type what is read of it:
 * <ul>
 *   <li>the type of the field: its value, also that of {@code id}, {@code createdAt} and {@code updatedAt};
 *   <li>for an embedded record that record, or another one with some of its components;
 *   <li>for a reference a record of what is wanted of the other row, or the {@link io.rowloom.relation.Ref} itself;
 *   <li>for a list of rows a {@link java.util.List} of a record of what is wanted of each.
 * </ul>
 * <p>Records inside need no annotation: the relation tells their table. A component whose field may be null is
 * {@code @Nullable}. All of that is checked when the record is compiled (rule R14).
 * <pre>{@code
 * @Shape(of = Article.class)
 * record ArticleCard(UUID id, String title, AuthorCard author, List<CommentCard> comments) {}
 * record AuthorCard(String name) {}
 * record CommentCard(String text, @Nullable AuthorCard author) {}
 *
 * @Shape(of = Article.class)
 * record ArticleLine(String title, String authorName) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Shape {

    /**
     * Names the table.
     *
     * @return the class of the rows
     */
    Class<?> of();
}
