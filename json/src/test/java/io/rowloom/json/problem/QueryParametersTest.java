package io.rowloom.json.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.json.Shop.Maker;
import io.rowloom.json.Shop_Maker_;
import io.rowloom.page.TableView;
import io.rowloom.state.ColumnType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of a request. */
class QueryParametersTest {

    private static QueryParameters of(String... pairs) {
        Map<String, List<String>> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return QueryParameters.of(values);
    }

    @Test
    void view_nothingAsked_isTheDefault() {
        assertThat(of().view()).isEqualTo(TableView.defaults());
    }

    @Test
    void view_everythingAsked_hasItAll() {
        QueryParameters parameters = of(
                "offset",
                "10",
                "limit",
                "5",
                "orderBy",
                "updatedAt",
                "order",
                "asc",
                "createdFrom",
                "2026-01-01T00:00:00Z",
                "createdBefore",
                "2026-02-01T00:00:00Z",
                "updatedFrom",
                "2026-01-02T00:00:00Z",
                "updatedBefore",
                "2026-02-02T00:00:00Z");
        assertThat(parameters.view())
                .isEqualTo(TableView.defaults()
                        .offset(10)
                        .limit(5)
                        .orderBy(TableView.Time.UPDATED_AT)
                        .ascending()
                        .createdFrom(Instant.parse("2026-01-01T00:00:00Z"))
                        .createdBefore(Instant.parse("2026-02-01T00:00:00Z"))
                        .updatedFrom(Instant.parse("2026-01-02T00:00:00Z"))
                        .updatedBefore(Instant.parse("2026-02-02T00:00:00Z")));
        parameters.refuseOthers();
    }

    @ParameterizedTest
    @CsvSource({
        "offset,-1",
        "offset,x",
        "offset,1.5",
        "offset,99999999999999999999",
        "limit,0",
        "limit,101",
        "limit,1e99999999",
        "orderBy,name",
        "order,up",
        "createdFrom,yesterday",
        "createdFrom,2026-01-01",
        "updatedBefore,1"
    })
    void view_unfit_namesTheParameter(String name, String value) {
        RefusedParameterException refusal = catchThrowableOfType(
                RefusedParameterException.class, () -> of(name, value).view());
        assertThat(refusal.entries()).extracting(Problem.Entry::field).containsExactly(name);
        assertThat(refusal.getMessage()).doesNotContain("x99");
        assertThat(Problems.create().of(refusal).status()).isEqualTo(400);
    }

    @Test
    void view_windowThatEndsBeforeItBegins_isRefused() {
        assertThatThrownBy(() -> of("createdFrom", "2026-02-01T00:00:00Z", "createdBefore", "2026-01-01T00:00:00Z")
                        .view())
                .isInstanceOf(RefusedParameterException.class);
    }

    @Test
    void values_typed_areReadOrRefused() {
        assertThat(of("n", "5").value("n", ColumnType.INT)).contains(5);
        assertThat(of("b", "true").value("b", ColumnType.BOOLEAN)).contains(true);
        assertThat(of().value("n", ColumnType.INT)).isEmpty();
        assertThatThrownBy(() -> of("b", "yes").value("b", ColumnType.BOOLEAN))
                .isInstanceOf(RefusedParameterException.class);
        assertThatThrownBy(
                        () -> QueryParameters.of(Map.of("n", List.of("1", "2"))).text("n"))
                .hasMessage("n stands there twice");
    }

    @Test
    void others_notAskedFor_areRefusedWithTheNearest() {
        QueryParameters parameters = of("limt", "5");
        assertThat(parameters.view()).isEqualTo(TableView.defaults());
        assertThatThrownBy(parameters::refuseOthers).hasMessage("limt is no parameter here. Did you mean \"limit\"?");
    }

    @Test
    void cursor_ofTheListBefore_goesOnAndAnyOtherIsRefused() {
        try (Database db = Rowloom.open("memory:")) {
            db.createTables(Maker.class);
            for (String name : List.of("a", "b", "c")) {
                Maker maker = new Maker();
                maker.name = name;
                assertThat(maker.save(db)).isSameAs(maker);
            }
            var query = db.from(Maker.class).orderBy(Shop_Maker_.name.asc());
            var first = of("limit", "2").cursored(50, query::page);
            assertThat(first.items()).hasSize(2);
            String next = first.next().toString();
            assertThat(of("cursor", next).cursored(50, query::page).items())
                    .extracting(maker -> maker.name)
                    .containsExactly("c");
            var other = db.from(Maker.class).orderBy(Shop_Maker_.name.desc());
            assertThatThrownBy(() -> of("cursor", next).cursored(50, other::page))
                    .isInstanceOf(RefusedParameterException.class);
            for (String changed : List.of("x", "", "A".repeat(40), next.substring(1), "first-1001")) {
                assertThatThrownBy(() -> of("cursor", changed).cursored(50, query::page))
                        .as(changed)
                        .isInstanceOf(RefusedParameterException.class);
            }
            assertThatThrownBy(() -> of("limit", "0").cursored(50, query::page))
                    .isInstanceOf(RefusedParameterException.class);
        }
    }
}
