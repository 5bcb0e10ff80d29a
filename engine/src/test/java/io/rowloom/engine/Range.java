package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;

/** A model with a constraint of its own, on the class: the guard cannot know it. */
@Ordered
public class Range extends Model implements UuidTable<Range> {
    public int low;
    public int high;
}
