package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Str64;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public class Person extends Model implements UuidTable<Person> {
    @NonEmptyStrippedStr64
    public String name;

    @Str64
    public String email;

    public double score;
    public @Nullable Instant seenAt;

    public Person() {}

    public Person(String name, String email) {
        this.name = name;
        this.email = email;
    }
}
