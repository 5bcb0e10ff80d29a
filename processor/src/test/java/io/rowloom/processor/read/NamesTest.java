package io.rowloom.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "dueAt, due_at",
        "BlogPost, blog_post",
        "HTTPServer, http_server",
        "userID, user_id",
        "a1B2, a1_b2",
        "due_at, due_at",
        "Due_At, due_at",
        "X, x",
        "ABC, abc",
        "eMail, e_mail",
        "ÄrgerÖl, ärger_öl",
        "address2Line, address2_line"
    })
    void name_ofJava_isLowerSnakeInTheDatabase(String java, String database) {
        assertThat(Names.snake(java)).isEqualTo(database);
    }
}
