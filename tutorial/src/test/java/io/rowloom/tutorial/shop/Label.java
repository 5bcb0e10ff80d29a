package io.rowloom.tutorial.shop;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str16;

/** A word that products have in common. */
public class Label extends Model implements UuidTable<Label> {
    @Str16
    @Unique
    public String word;
}
