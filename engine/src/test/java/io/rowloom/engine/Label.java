package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str16;
import io.rowloom.constraint.Stripped;
import io.rowloom.constraint.Text;

/** Texts with limits. */
public class Label extends Model implements UuidTable<Label> {
    @Str16
    public String text = "";

    @Text(min = 2, max = 4)
    public String code = "ab";

    @Stripped
    public String stripped = "";

    public String free = "";

    @Text(max = 4, message = "is no name")
    public String named = "";

    public Label() {}
}
