package io.rowloom.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a >= 1 and a <= 2                | (a <= 2) AND (A >= 1)
            "a" >= 0                         | ("a" >= CAST(0 AS NUMERIC(1)))
            "a" >= -5                        | ("a" >= CAST(-5 AS NUMERIC(1, 0)))
            length("a") <= 3 or b is null    | ((B IS NULL) OR (LENGTH("a")<=3))
            a = 'x ( and )'                  | (((a = 'x ( and )')))
            (a or b) and (c)                 | c and (b or a)
            a between 1 and 2                | (A BETWEEN 1 AND 2)
            """)
    void normal_ofTheSameCondition_isTheSame(String one, String other) {
        assertThat(Tokens.normal(one)).isEqualTo(Tokens.normal(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a >= 1 and a <= 2                | a >= 2 and a <= 1
            a >= 1                           | a > 1
            "a" >= 1                         | "A" >= 1
            a = 'x'                          | a = 'X'
            a or b                           | a and b
            length("a") <= 3                 | length("a") <= 30
            """)
    void normal_ofAnotherCondition_differs(String one, String other) {
        assertThat(Tokens.normal(one)).isNotEqualTo(Tokens.normal(other));
    }
}
