package io.rowloom.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariaDbFaultsTest {

    private final MariaDbFaults faults = new MariaDbFaults();

    @ParameterizedTest
    @CsvSource({
        "1062, 23000, UNIQUE",
        "1022, 23000, UNIQUE",
        "1586, 23000, UNIQUE",
        "1451, 23000, STILL_REFERENCED",
        "1217, 23000, STILL_REFERENCED",
        "1452, 23000, MISSING_PARENT",
        "1216, 23000, MISSING_PARENT",
        "1048, 23000, NOT_NULL",
        "1364, HY000, NOT_NULL",
        "4025, 23000, CHECK",
        "1264, 22003, OUT_OF_RANGE",
        "1265, 01000, OUT_OF_RANGE",
        "1292, 22007, OUT_OF_RANGE",
        "1365, 22012, OUT_OF_RANGE",
        "1366, 22007, OUT_OF_RANGE",
        "1406, 22001, OUT_OF_RANGE",
        "1690, 22003, OUT_OF_RANGE",
        "1153, 08S01, OUT_OF_RANGE",
        "1205, HY000, LOCK_TIMEOUT",
        "1213, 40001, CONFLICT",
        "1020, HY000, CONFLICT",
        "1206, HY000, CONFLICT",
        "1317, 70100, CANCELLED",
        "1969, 70100, CANCELLED",
        "1927, 70100, UNREACHABLE",
        "1296, HY000, TOO_LARGE",
        "1390, HY000, TOO_LARGE",
        "1436, HY000, TOO_LARGE",
        "1180, HY000, UNREACHABLE",
        "1047, 08S01, NOT_READY",
        "1040, 08004, UNREACHABLE",
        "1203, 42000, UNREACHABLE",
        "1226, 42000, UNREACHABLE",
        "1053, 08S01, UNREACHABLE",
        "1021, HY000, STORAGE_FULL",
        "1026, HY000, STORAGE_FULL",
        "1114, HY000, STORAGE_FULL",
        "3, HY000, STORAGE_FULL",
        "1290, HY000, READ_ONLY",
        "1792, 25006, READ_ONLY",
        "1836, HY000, READ_ONLY",
        "1044, 42000, LOGIN",
        "1045, 28000, LOGIN",
        "1142, 42000, LOGIN",
        "1698, 28000, LOGIN",
        "1049, 42000, SETTING",
        "1052, 23000, SCHEMA",
        "1054, 42S22, SCHEMA",
        "1064, 42000, SCHEMA",
        "1146, 42S02, SCHEMA",
        "0, 25S03, UNREACHABLE",
        "0, 25006, READ_ONLY",
        "0, 08S01, UNREACHABLE",
        "0, 08000, UNREACHABLE",
        "1220, 08000, UNREACHABLE",
        "99999, HY000, UNREACHABLE"
    })
    void error_ofCode_isRead(int code, String state, Fault expected) {
        assertThat(faults.fault(new SQLException("made for a test", state, code)))
                .isEqualTo(expected);
    }

    @Test
    void error_withoutCode_isOfTheConnectionOrOfAValueThatDoesNotFit() {
        assertThat(faults.fault(new SQLException("made for a test"))).isEqualTo(Fault.UNREACHABLE);
        assertThat(faults.fault(new SQLException("value '9223372036854775808' cannot be decoded as Long")))
                .isEqualTo(Fault.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1062 | Duplicate entry 'a' for key 'PRIMARY'                                             |                | id
            1062 | Duplicate entry 'for key 'b'' for key 'user_email_key'                            | user_email_key |
            1451 | Cannot delete: a foreign key constraint fails (`d`.`c`, CONSTRAINT `c_fk` FOREIGN KEY | c_fk       |
            1452 | Cannot add: a foreign key constraint fails ("d"."c", CONSTRAINT "c_fk" FOREIGN KEY  | c_fk           |
            4025 | CONSTRAINT `user_age_check` failed for `d`.`user`                                 | user_age_check |
            1048 | Column 'name' cannot be null                                                      |                | name
            1364 | Field 'name' doesn't have a default value                                         |                | name
            1406 | Data too long for column 'name' at row 1                                          |                | name
            1264 | Out of range value for column 'age' at row 3                                      |                | age
            1366 | Incorrect integer value: 'column 'x'' for column `d`.`user`.`age` at row 1        |                | age
            """)
    void culprit_ofAMessage_isTheConstraintOrTheColumn(int code, String message, String constraint, String column) {
        assertThat(faults.culprit(new SQLException("(conn=4) " + message, "HY000", code)))
                .isEqualTo(new Culprit(
                        constraint == null ? "" : constraint, column == null ? List.of() : List.of(column)));
    }

    @Test
    void culprit_ofAnotherError_isUnknown() {
        assertThat(faults.culprit(new SQLException("CONSTRAINT `a` failed", "HY000", 1205)))
                .isEqualTo(Culprit.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1062, 23000", "1366, 22007", "1406, 22001", "4025, 23000", "1064, 42000"})
    void error_thatMayHoldValues_losesThem(int code, String state) {
        SQLException kept = faults.withoutValues(new SQLException("near 'secret'", state, code));

        assertThat(kept.getMessage())
                .contains("[" + code + ", values left out]")
                .doesNotContain("secret");
        assertThat(kept.getErrorCode()).isEqualTo(code);
        assertThat(kept.getSQLState()).isEqualTo(state);
    }

    @Test
    void error_withoutValues_isKept() {
        SQLException error = new SQLException("Lock wait timeout exceeded", "HY000", 1205);

        assertThat(faults.withoutValues(error) == error).isTrue();
    }
}
