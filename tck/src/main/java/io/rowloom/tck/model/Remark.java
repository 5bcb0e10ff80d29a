package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import java.util.UUID;

/** Goes with its story, and keeps its critic from going. */
@TableName("tck_remark")
@SuppressWarnings("NullAway.Init") // lists are null until the row is saved or read
public class Remark extends Model implements UuidTable<Remark> {

    /** The text. */
    @Str64
    public String text = "";
    /** What it is about. */
    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Story> story = Ref.of(Story.class, new UUID(0, 0));
    /** Who made it. */
    public Ref<Writer> critic = Ref.of(Writer.class, new UUID(0, 0));

    /** A row about nothing that is there. */
    public Remark() {}

    /**
     * Makes a row.
     *
     * @param text the text
     * @param story what it is about
     * @param critic who made it
     */
    public Remark(String text, Story story, Writer critic) {
        this.text = text;
        this.story = Ref.to(story);
        this.critic = Ref.to(critic);
    }
}
