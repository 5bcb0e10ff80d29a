package io.rowloom.tutorial.shop;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.relation.OnDelete;
import io.rowloom.relation.Ref;

/** How many of one product. */
public class Item extends Model implements UuidTable<Item> {
    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Purchase> purchase;

    public Ref<Product> product;
    public int pieces;
}
