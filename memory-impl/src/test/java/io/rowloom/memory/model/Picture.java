package io.rowloom.memory.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import jakarta.validation.constraints.Size;

/** Bytes, which are copied when they are read. */
public class Picture extends Model implements LongTable<Picture> {

    @Size(max = 1_000)
    public byte[] bytes;

    public Picture() {}

    public Picture(byte[] bytes) {
        this.bytes = bytes;
    }
}
