package io.rowloom.engine;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.constraint.Str64;

public class Line extends Model implements LongTable<Line> {
    @Str64
    public String text;

    public Line() {}

    public Line(String text) {
        this.text = text;
    }
}
