package io.rowloom.tutorial.shop;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;

/** Who buys. */
public class Customer extends Model implements UuidTable<Customer> {
    @Str64
    public String name;

    @Str64
    @Unique
    public String email;
}
