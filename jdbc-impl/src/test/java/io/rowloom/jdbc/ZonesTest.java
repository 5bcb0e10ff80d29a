package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.jdbc.model.AllTypes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZonesTest {

    private final TimeZone before = TimeZone.getDefault();

    @TempDir
    Path directory;

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    /** 02:30 on that day does not exist in New York. */
    @ParameterizedTest
    @EnumSource
    void times_writtenInOneZone_areTheSameInAnother(TestStore store) {
        List<String> zones = List.of("UTC", "America/New_York", "Asia/Kolkata");
        try (Database db = store.open(directory, options -> options)) {
            for (String written : zones) {
                TimeZone.setDefault(TimeZone.getTimeZone(written));
                AllTypes row = new AllTypes();
                row.local = LocalDateTime.of(2024, 3, 10, 2, 30);
                row.maybeMoment = Instant.parse("2024-03-10T07:30:00.000001Z");
                row.day = LocalDate.of(2024, 3, 10);
                row.time = LocalTime.of(2, 30);
                row = db.save(row);
                for (String read : zones) {
                    TimeZone.setDefault(TimeZone.getTimeZone(read));
                    AllTypes found = db.getOne(AllTypes.class, row.id());
                    assertThat(found.local).isEqualTo(row.local);
                    assertThat(found.maybeMoment).isEqualTo(row.maybeMoment);
                    assertThat(found.day).isEqualTo(row.day);
                    assertThat(found.time).isEqualTo(row.time);
                }
            }
        }
    }
}
