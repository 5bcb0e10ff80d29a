package io.rowloom.tutorial.shop;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.LongRef;
import org.jspecify.annotations.Nullable;

/** Where a product stands; within another category, or at the top. */
public class Category extends Model implements LongTable<Category> {
    @Str64
    public String name;

    @Nullable
    public LongRef<Category> parent;
}
