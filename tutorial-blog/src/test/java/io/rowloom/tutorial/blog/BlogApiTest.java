package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rowloom.Database;
import io.rowloom.test.RowloomTest;
import io.rowloom.tutorial.blog.Client.Answer;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blog over real HTTP, on whatever store the switch names. */
// @start region="test"
@RowloomTest
class BlogApiTest {

    private BlogServer server;
    private Client client;

    @BeforeEach
    void start(Database db) {
        server = BlogServer.start(db, 0);
        client = Client.judging(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void user_signedUp_isThere() {
        Answer made = client.post("/users", "{\"name\":\" Ada \",\"email\":\"ada@example.org\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("name").asText()).isEqualTo("Ada");
        Answer read = client.get("/users/" + made.body().get("id").asText());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(made.body());
    }
    // @end region="test"

    @Test
    void user_patched_changesOnlyWhatIsThere() {
        String id = client.user("ada");
        assertThat(client.patch("/users/" + id, "{\"about\":\"Counts.\"}").status())
                .isEqualTo(200);
        JsonNode user = client.patch("/users/" + id, "{\"about\":null}").body();
        assertThat(user.get("about").isNull()).isTrue();
        assertThat(user.get("name").asText()).isEqualTo("ada");
    }

    // @start region="errors"
    @Test
    void user_invalid_is422WithAnEntryForEachField() {
        Answer answer = client.post("/users", "{\"name\":\"  \",\"email\":\"nobody\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(fields(answer)).containsExactly("email", "name");
    }

    @Test
    void user_emailTaken_is409OnItsField() {
        client.user("ada");
        Answer answer = client.post("/users", "{\"name\":\"Eve\",\"email\":\"ada@example.org\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(fields(answer)).containsExactly("email");
    }
    // @end region="errors"

    private static List<String> fields(Answer answer) {
        List<String> fields = new ArrayList<>();
        answer.body()
                .get("errors")
                .forEach(entry -> fields.add(entry.get("field").asText()));
        return fields;
    }

    @Test
    void user_unknownProperty_is422AndNamed() {
        Answer answer = client.post("/users", "{\"nmae\":\"Ada\",\"email\":\"ada@example.org\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").get(0).get("message").asText()).contains("Did you mean \"name\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"name\":\"a\"} trailing"})
    void body_noJson_isARefusalOfTheClient(String body) {
        assertThat(client.post("/users", body).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "3",
                "{\"name\":\"\\u0000\",\"email\":\"a@example.org\"}",
                "{\"name\":\"\\ud800\",\"email\":\"a@example.org\"}"
            })
    void body_unfit_is422(String body) {
        assertThat(client.post("/users", body).status()).isEqualTo(422);
    }

    @Test
    void body_deep_isRefused() {
        assertThat(client.post("/users", "[".repeat(100_000)).status()).isIn(400, 422);
    }

    @Test
    void rows_missing_are404() {
        UUID nobody = UUID.randomUUID();
        assertThat(client.get("/users/" + nobody).status()).isEqualTo(404);
        assertThat(client.get("/users/x").status()).isEqualTo(404);
        assertThat(client.patch("/articles/" + nobody, "{}").status()).isEqualTo(404);
        assertThat(client.delete("/comments/" + nobody).status()).isEqualTo(404);
        assertThat(client.get("/articles/" + nobody).status()).isEqualTo(404);
    }

    @Test
    void path_unknown_is404AsAProblemToo() {
        Answer answer = new Client(server.address()).get("/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().get("code").asText()).isEqualTo("http");
    }

    @Test
    void article_authorMissing_is422OnTheAuthor() {
        Answer answer =
                client.post("/articles", "{\"title\":\"T\",\"text\":\"T\",\"author\":\"" + UUID.randomUUID() + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("author");
        assertThat(fields(client.post("/articles", "{\"title\":\"T\",\"text\":\"T\"}")))
                .containsExactly("author");
    }

    @Test
    void article_read_hasWhatBelongsToIt() {
        String ada = client.user("ada");
        String article = client.article("Threads", ada);
        assertThat(client.put("/articles/" + article + "/tags", "[\"java\",\"sql\"]")
                        .status())
                .isEqualTo(200);
        assertThat(client.post("/articles/" + article + "/comments", "{\"text\":\"Hm\",\"author\":\"" + ada + "\"}")
                        .status())
                .isEqualTo(201);
        JsonNode read = client.get("/articles/" + article).body();
        assertThat(read.get("author").get("name").asText()).isEqualTo("ada");
        assertThat(read.get("comments").get(0).get("author").get("name").asText())
                .isEqualTo("ada");
        assertThat(read.get("comments").get(0).get("article").asText()).isEqualTo(article);
        assertThat(read.get("tags")).hasSize(2);
        assertThat(client.put("/articles/" + article + "/tags", "[\"java\"]")
                        .body()
                        .get("tags"))
                .hasSize(1);
    }

    // @start region="stale"
    @Test
    void article_changedByTwo_secondIs409() {
        String path = "/articles/" + client.article("Threads", client.user("ada"));
        String version = client.get(path).body().get("version").asText();
        assertThat(client.patch(path + "?version=" + version, "{\"title\":\"Mine\"}")
                        .status())
                .isEqualTo(200);
        Answer late = client.patch(path + "?version=" + version, "{\"title\":\"Ours\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("code").asText()).isEqualTo("stale");
        assertThat(client.get(path).body().get("title").asText()).isEqualTo("Mine");
    }
    // @end region="stale"

    @Test
    void article_patchOfAuthor_isRefused() {
        String path = "/articles/" + client.article("Threads", client.user("ada"));
        assertThat(client.patch(path, "{\"author\":null}").status()).isEqualTo(422);
    }

    @Test
    void lists_filters_findWhatTheySay() {
        String ada = client.user("ada");
        String eve = client.user("eve");
        String threads = client.article("A million threads", ada);
        client.article("100% joins", eve);
        client.post("/articles", "{\"title\":\"Draft\",\"text\":\"T\",\"author\":\"" + ada + "\"}");
        client.put("/articles/" + threads + "/tags", "[\"java\"]");
        assertThat(titles("/articles")).containsExactlyInAnyOrder("A million threads", "100% joins");
        assertThat(titles("/articles?author=" + ada)).containsExactly("A million threads");
        assertThat(titles("/articles?tag=java")).containsExactly("A million threads");
        assertThat(titles("/articles?text=100%25")).containsExactly("100% joins");
        assertThat(titles("/articles?limit=1&order=asc")).containsExactly("A million threads");
        assertThat(titles("/articles?createdFrom=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(titles("/articles?createdBefore=2999-01-01T00:00:00Z")).hasSize(2);
        JsonNode card = client.get("/articles?tag=java").body().get("items").get(0);
        assertThat(card.get("author").get("name").asText()).isEqualTo("ada");
        assertThat(card.get("tags").get(0).get("label").asText()).isEqualTo("java");
        assertThat(card.has("text")).isFalse();
    }

    private List<String> titles(String path) {
        List<String> titles = new ArrayList<>();
        client.get(path)
                .body()
                .get("items")
                .forEach(item -> titles.add(item.get("title").asText()));
        return titles;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=x", "limt=5", "order=up", "createdFrom=now", "author=ada", "limit=1&limit=2"})
    void lists_parametersUnfit_are400(String query) {
        Answer answer = client.get("/articles?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(query.split("=", 2)[0]);
    }

    @Test
    void feed_cursors_goThroughAllAndBackAndNoOtherIsTaken() {
        String ada = client.user("ada");
        for (int i = 0; i < 5; i++) {
            client.article("Article " + i, ada);
        }
        List<String> seen = new ArrayList<>(titles("/feed?limit=2"));
        JsonNode page = client.get("/feed?limit=2").body();
        while (!page.get("next").isNull()) {
            String next = "/feed?cursor=" + page.get("next").asText();
            seen.addAll(titles(next));
            page = client.get(next).body();
        }
        assertThat(seen).containsExactly("Article 4", "Article 3", "Article 2", "Article 1", "Article 0");
        assertThat(titles("/feed?cursor=" + page.get("previous").asText())).containsExactly("Article 2", "Article 1");
        assertThat(client.get("/feed?cursor=abc").status()).isEqualTo(400);
    }

    @Test
    void authors_counted_haveNumbers() {
        String ada = client.user("ada");
        client.article("One", ada);
        client.article("Two", ada);
        JsonNode stats = client.get("/authors").body();
        assertThat(stats).hasSize(1);
        assertThat(stats.get(0).get("author").asText()).isEqualTo(ada);
        assertThat(stats.get(0).get("articles").isNumber()).isTrue();
        assertThat(stats.get(0).get("articles").asInt()).isEqualTo(2);
    }

    @Test
    void deletes_rows_goOrAreRefused() {
        String ada = client.user("ada");
        String article = client.article("Threads", ada);
        client.post("/articles/" + article + "/comments", "{\"text\":\"Hm\",\"author\":\"" + ada + "\"}");
        assertThat(client.delete("/users/" + ada).status()).isEqualTo(409);
        assertThat(client.get("/articles/" + article + "/comments")
                        .body()
                        .get("total")
                        .asInt())
                .isOne();
        assertThat(client.delete("/articles/" + article).status()).isEqualTo(204);
        assertThat(client.delete("/users/" + ada).status()).isEqualTo(204);
        assertThat(client.get("/users/" + ada).status()).isEqualTo(404);
    }

    @Test
    void document_asAnotherParserReadsIt_isOpenApi31() {
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(client.get("/openapi.json").body().toString(), null, strict);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isOpenapi31()).isTrue();
        assertThat(result.getOpenAPI().getPaths().keySet()).contains("/users/{id}", "/articles", "/articles/{id}/tags");
    }

    @Test
    void document_routes_areAllThereWithSchemasThatExist() {
        JsonNode document = client.get("/openapi.json").body();
        assertThat(document.get("paths").get("/articles/{id}").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("get", "patch", "delete");
        JsonNode schemas = document.get("components").get("schemas");
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                schemas.has(reference.asText().substring("#/components/schemas/".length())))
                        .isTrue());
        assertThat(schemas.get("UserBase")
                        .get("properties")
                        .get("name")
                        .get("maxLength")
                        .asInt())
                .isEqualTo(64);
        assertThat(schemas.get("UserBase")
                        .get("properties")
                        .get("email")
                        .get("format")
                        .asText())
                .isEqualTo("email");
    }

    @Test
    void page_ofTheApi_hasAllItsPartsHere() {
        String page = client.text("/docs");
        var parts = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        List<String> found = new ArrayList<>();
        while (parts.find()) {
            found.add(parts.group(1));
            assertThat(client.get(parts.group(1)).status()).as(parts.group(1)).isEqualTo(200);
        }
        assertThat(found).hasSize(2);
    }
}
