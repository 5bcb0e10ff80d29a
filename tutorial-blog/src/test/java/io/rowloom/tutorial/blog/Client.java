package io.rowloom.tutorial.blog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client as anybody may write one. */
final class Client {

    /** What came back. */
    record Answer(int status, String type, JsonNode body) {}

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final String address;
    private final @Nullable DocumentedAnswers documented;

    private Client(String address, @Nullable DocumentedAnswers documented) {
        this.address = address;
        this.documented = documented;
    }

    Client(String address) {
        this(address, null);
    }

    /** A client that takes no answer but those that the document of the API tells of. */
    static Client judging(String address) {
        JsonNode document = new Client(address).get("/openapi.json").body();
        return new Client(address, new DocumentedAnswers(document));
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Makes a user and gives the id. */
    String user(String name) {
        return post("/users", "{\"name\":\"%s\",\"email\":\"%s@example.org\"}".formatted(name, name))
                .body()
                .get("id")
                .asText();
    }

    /** Makes a published article and gives the id. */
    String article(String title, String author) {
        return post(
                        "/articles",
                        "{\"title\":\"%s\",\"text\":\"Text\",\"published\":true,\"author\":\"%s\"}"
                                .formatted(title, author))
                .body()
                .get("id")
                .asText();
    }

    String text(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address + path)).build())
                .body();
    }

    private Answer send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = exchange(request);
        String type = response.headers().firstValue("Content-Type").orElse("");
        Answer answer = new Answer(response.statusCode(), type, type.contains("json") ? json(response.body()) : null);
        if (documented != null) {
            documented.judge(method, path, answer);
        }
        return answer;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Bodies.JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
