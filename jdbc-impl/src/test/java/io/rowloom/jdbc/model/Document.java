package io.rowloom.jdbc.model;

import static io.rowloom.relation.OnDelete.Action.CASCADE;

import io.rowloom.Model;
import io.rowloom.OptimisticLock;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Counts how often it was written, and goes with the one that it is a part of. */
public class Document extends Model implements UuidTable<Document>, OptimisticLock {

    /** A text. */
    @Str64
    public String title = "";
    /** What it is a part of, or nothing. */
    @OnDelete(CASCADE)
    public @Nullable Ref<Document> whole;

    /** A document without a title. */
    public Document() {}

    /**
     * Makes a document.
     *
     * @param title the title
     */
    public Document(String title) {
        this.title = title;
    }
}
