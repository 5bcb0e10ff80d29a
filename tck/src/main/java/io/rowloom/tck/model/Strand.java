package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Text64K;

/** A list that transactions append to, as text, so that what was read tells in which order the others wrote. */
@TableName("tck_strand")
public class Strand extends Model implements UuidTable<Strand> {

    /** Which one it is. */
    @Unique
    public int number;
    /** What was appended, each number with a comma behind it. */
    @Text64K
    public String items = "";

    /** A strand without a number. */
    public Strand() {}

    /**
     * Makes an empty strand.
     *
     * @param number which one it is
     */
    public Strand(int number) {
        this.number = number;
    }
}
