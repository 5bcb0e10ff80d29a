package io.rowloom.tck.twin;

import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Str64;
import io.rowloom.tck.model.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Person} as a record.
 *
 * @param id the id
 * @param name a text
 * @param email a text that is unique
 * @param city a text that is stripped before it is checked
 * @param age a number, or missing
 * @param photo bytes, which can change in place
 * @param visits a number
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are a field like others
@TableName("tck_person_record")
public record PersonRecord(
        UUID id,
        @Str64 String name,
        @Unique @Str64 String email,
        @NonEmptyStrippedStr64 String city,
        @Nullable Integer age,
        byte[] photo,
        int visits,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<PersonRecord> {

    static PersonRecord of(Person fields) {
        return PersonRecord_.of(fields.name, fields.email, fields.city, fields.age, fields.photo, fields.getVisits());
    }

    static PersonRecord with(PersonRecord record, Person fields) {
        return PersonRecord_.with(record)
                .name(fields.name)
                .email(fields.email)
                .city(fields.city)
                .age(fields.age)
                .photo(fields.photo)
                .visits(fields.getVisits())
                .build();
    }

    static Person fields(PersonRecord record) {
        Person fields = new Person();
        fields.name = record.name();
        fields.email = record.email();
        fields.city = record.city();
        fields.age = record.age();
        fields.photo = record.photo();
        fields.setVisits(record.visits());
        return fields;
    }
}
