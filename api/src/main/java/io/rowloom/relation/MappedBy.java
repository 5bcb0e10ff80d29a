package io.rowloom.relation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link Many} which field on the other side it mirrors: the {@link Ref} or {@link LongRef} by which rows of the
 * other table refer to this one, or, beside {@link ManyToMany}, the {@code Many} that has the link table. The name is checked
 * when the class is compiled.
 * <pre>{@code
 * public class Article extends Model implements UuidTable<Article> {
 *     @MappedBy("article") public Many<Comment> comments;
 * }
 *
 * public class Comment extends Model implements UuidTable<Comment> {
 *     public Ref<Article> article;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface MappedBy {

    /**
     * Names the field.
     *
     * @return the name of a field of the other class
     */
    String value();
}
