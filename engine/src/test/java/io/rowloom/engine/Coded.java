package io.rowloom.engine;

import io.rowloom.Embedded;
import io.rowloom.Model;
import io.rowloom.UuidTable;

public class Coded extends Model implements UuidTable<Coded> {
    @Embedded
    public Code code;
}
