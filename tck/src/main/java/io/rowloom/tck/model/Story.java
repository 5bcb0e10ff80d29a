package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes with its author, outlives its editor, has remarks and labels. */
@TableName("tck_story")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Story extends Model implements UuidTable<Story> {

    /** The text. */
    @Str64
    public String title = "";
    /** Who wrote it. */
    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Writer> author = Ref.of(Writer.class, new UUID(0, 0));
    /** Who edited it, or nobody. */
    @OnDelete(OnDelete.Action.SET_NULL)
    public @Nullable Ref<Writer> editor;
    /** What was said of it. */
    @MappedBy("story")
    public Many<Remark> remarks;
    /** What it is about. */
    @ManyToMany
    public Many<Label> labels;

    /** A row without an author who is there. */
    public Story() {}

    /**
     * Makes a row.
     *
     * @param title the text
     * @param author who wrote it
     */
    public Story(String title, Writer author) {
        this.title = title;
        this.author = Ref.to(author);
    }
}
