package io.rowloom.processor.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTextTest {

    static Stream<Rule> rules() {
        return Stream.concat(
                Stream.of(
                        new Rule.Text(1, Integer.MAX_VALUE, true),
                        new Rule.Size(0, 5),
                        new Rule.Format("EMAIL"),
                        new Rule.Decimal(38, 18),
                        new Rule.Digits(3, 2),
                        new Rule.Bound("LESS", new BigDecimal("-1.50E+7")),
                        new Rule.Pattern("", 0),
                        new Rule.Pattern(" a  b \\d \n", 10),
                        new Rule.Is(true),
                        new Rule.Unknown("jakarta.validation.constraints.Past")),
                Stream.of(Rule.Simple.values()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_writtenAndRead_isTheSame(Rule rule) {
        assertThat(RuleText.parse(RuleText.print(rule))).isEqualTo(rule);
    }
}
