package io.rowloom.differential.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Str16;
import java.net.InetAddress;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts, names, links, bytes and identifiers. */
@TableName("diff_texts")
public class Texts extends Model implements UuidTable<Texts> {

    /** A text without a limit. */
    public String text = "";
    /** The same, or missing. */
    public @Nullable String maybeText;
    /** At most 16 code points. */
    @Str16
    public String brief = "";
    /** Stripped before it is checked. */
    @NonEmptyStrippedStr64
    public String title = "a";
    /** A name. */
    public Shade shade = Shade.PALE;
    /** A name, or missing. */
    public @Nullable Shade maybeShade;
    /** A link, or missing. */
    public @Nullable URI link;
    /** An address, or missing. */
    public @Nullable InetAddress address;
    /** Bytes. */
    public byte[] bytes = {};
    /** Bytes, or missing. */
    public byte @Nullable [] maybeBytes;
    /** A UUID. */
    public UUID token = new UUID(0, 0);
    /** A UUID, or missing. */
    public @Nullable UUID maybeToken;

    /** A row with empty values. */
    public Texts() {}
}
