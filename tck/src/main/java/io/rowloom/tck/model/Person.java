package io.rowloom.tck.model;

import io.rowloom.TableName;
import io.rowloom.UuidTable;

/** A table made of a base, with a field of its own and private ones. */
@TableName("tck_person")
public class Person extends PersonBase implements UuidTable<Person> {

    /** Bytes, which can change in place. */
    public byte[] photo = {};

    private int visits;

    /** A row without a name. */
    public Person() {}

    /**
     * Makes a row.
     *
     * @param name the name
     * @param email the unique text
     */
    public Person(String name, String email) {
        this.name = name;
        this.email = email;
    }

    /**
     * Tells a private field.
     *
     * @return the number
     */
    public int getVisits() {
        return visits;
    }

    /**
     * Sets a private field.
     *
     * @param visits the number
     */
    public void setVisits(int visits) {
        this.visits = visits;
    }
}
