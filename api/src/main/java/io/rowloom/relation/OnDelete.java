package io.rowloom.relation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what happens to a row when the row that its {@link Ref} or {@link LongRef} names is deleted. The store does it, so
 * that it holds for every delete; what is deleted or changed in this way keeps no trace in objects that the program holds.
 * Without it a row that is referred to cannot be deleted.
 * <pre>{@code
 * @OnDelete(OnDelete.Action.CASCADE) public Ref<Article> article;
 * @OnDelete(OnDelete.Action.SET_NULL) public @Nullable Ref<User> reviewer;
 * }</pre>
 * Where cascading and restricting references meet, the delete is refused as a whole if a restricting row would remain
 * (rule C16). A cascade goes to any depth (rule C10).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OnDelete {

    /**
     * Says what happens.
     *
     * @return the action
     */
    Action value();

    /** What happens to a row when the one that it refers to is deleted. */
    enum Action {
        /** The delete is refused with {@link io.rowloom.error.ForeignKeyViolationException} (rule C03). */
        RESTRICT,
        /** The row is deleted too. */
        CASCADE,
        /** The reference becomes null; {@code updatedAt} stays. Only for a field that may be null (rule C12). */
        SET_NULL
    }
}
