package io.rowloom.tutorial.shop;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Many;
import io.rowloom.relation.ManyToMany;
import java.math.BigDecimal;

/** What is sold. */
public class Product extends Model implements UuidTable<Product> {
    @Str64
    public String name;

    public BigDecimal price;
    public LongRef<Category> category;

    @ManyToMany
    public Many<Label> labels;
}
