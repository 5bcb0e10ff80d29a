package io.rowloom.json.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.Outcome;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.RelationNotLoadedException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.StorageFullException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.error.Violation;
import io.rowloom.json.RowloomJson;
import io.rowloom.json.Shop.Maker;
import io.rowloom.json.Shop.Product;
import io.rowloom.json.Shop.ProductBase;
import io.rowloom.tx.Capability;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Errors as problem details. */
class ProblemsTest {

    private static final String SECRET = "select secret from table where x = 'y'";
    private static final Violation WHERE = new Violation("User", "user_email_key", List.of("email"));

    private final JsonMapper json = RowloomJson.mapper();
    private final Problems problems = Problems.create();

    private static final Map<RowloomException, Integer> STATUS = Map.ofEntries(
            Map.entry(new CheckViolationException(WHERE, null), 422),
            Map.entry(new NotNullViolationException(WHERE, null), 422),
            Map.entry(new ValueOutOfRangeException(SECRET), 422),
            Map.entry(new UniqueViolationException(WHERE, null), 409),
            Map.entry(
                    new ForeignKeyViolationException(ForeignKeyViolationException.Reason.STILL_REFERENCED, WHERE, null),
                    409),
            Map.entry(
                    new ForeignKeyViolationException(ForeignKeyViolationException.Reason.MISSING_PARENT, WHERE, null),
                    422),
            Map.entry(new StaleRowException(Maker.class, SECRET), 409),
            Map.entry(new OptimisticLockException(SECRET), 409),
            Map.entry(new RecordNotFoundException(Maker.class, SECRET), 404),
            Map.entry(new SerializationConflictException(SECRET), 503),
            Map.entry(new LockTimeoutException(SECRET), 503),
            Map.entry(new PoolTimeoutException(SECRET), 503),
            Map.entry(new QueryTimeoutException(SECRET), 503),
            Map.entry(new ConnectionException(SECRET), 503),
            Map.entry(new InterruptedOperationException(SECRET, null, Outcome.NOT_APPLIED), 503),
            Map.entry(new InterruptedOperationException(SECRET, null, Outcome.UNKNOWN), 500),
            Map.entry(new StorageFullException(SECRET), 507),
            Map.entry(new CommitOutcomeUnknownException(SECRET), 500),
            Map.entry(new NonUniqueResultException(Maker.class, SECRET), 500),
            Map.entry(new RelationNotLoadedException(SECRET), 500),
            Map.entry(new TransactionDoomedException(SECRET), 500),
            Map.entry(new SchemaException(SECRET), 500),
            Map.entry(new UnsupportedFeatureException(Capability.SERIALIZABLE, SECRET), 500),
            Map.entry(new MisuseException(SECRET), 500));

    @Test
    void error_ofEveryKind_hasItsStatusAndNoSecrets() {
        assertThat(STATUS.keySet().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(RowloomException.class.getPermittedSubclasses());
        STATUS.forEach((error, status) -> {
            Problem problem = problems.of(error);
            assertThat(problem.status()).as("%s", error.getClass()).isEqualTo(status);
            assertThat(problem.toString()).doesNotContain("select", "secret", "user_email_key");
            assertThat(problem.retryable()).isEqualTo(error.retryable());
            assertThat(problem.code()).matches("[a-z-]+");
        });
    }

    @Test
    void uniqueViolation_fromAStore_namesItsField() throws Exception {
        try (Database db = Rowloom.open("memory:")) {
            db.createTables(Maker.class);
            Maker first = new Maker();
            first.name = "Acme";
            assertThat(first.save(db)).isNotNull();
            Maker second = new Maker();
            second.name = "Acme";
            Problem problem = problems.of(catchThrowable(() -> db.save(second)));
            assertThat(json.writeValueAsString(problem))
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Taken already\",\"status\":409,"
                            + "\"detail\":\"the value is taken already\",\"code\":\"unique-violation\",\"retryable\":false,"
                            + "\"errors\":[{\"field\":\"name\",\"message\":\"the value is taken already\"}]}");
            assertThat(problems.of(catchThrowable(() -> db.getOne(Maker.class, UUID.randomUUID())))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void constraintViolations_fromASave_areOneEntryForEachField() {
        try (Database db = Rowloom.open("memory:")) {
            db.createTables(Maker.class, Product.class);
            Product product = new Product();
            product.name = " \0";
            product.setCountry("germany");
            Problem problem = problems.of(catchThrowable(() -> db.save(product)));
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors()).extracting(Problem.Entry::field).containsExactly("country", "name", "price");
            assertThat(problem.errors())
                    .allSatisfy(
                            entry -> assertThat(entry.message()).isNotEmpty().doesNotContain("germany"));
        }
    }

    @Test
    void bodies_thatDoNotFit_are422WithEntriesAndThatAreNoJson400() {
        assertThat(body("{\"nmae\":1,\"stock\":\"x\"}").status()).isEqualTo(422);
        assertThat(body("{\"nmae\":1,\"stock\":\"x\"}").errors())
                .extracting(Problem.Entry::field)
                .containsExactly("nmae", "stock");
        assertThat(body("{").status()).isEqualTo(400);
        assertThat(body("{}}").status()).isIn(400, 422);
        assertThat(body("[".repeat(10_000)).status()).isIn(400, 422);
    }

    private Problem body(String text) {
        return problems.of(catchThrowable(() -> json.readValue(text, ProductBase.class)));
    }

    @Test
    void records_valuesOfJacksonsOwn_areNotRepeated() {
        record Choice(io.rowloom.json.Shop.Color color) {}
        Problem problem = problems.of(catchThrowable(() -> json.readValue("{\"color\":\"s3cret\"}", Choice.class)));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(Problem.Entry::field).containsExactly("color");
        assertThat(problem.toString()).doesNotContain("s3cret", "Shop");
    }

    @Test
    void otherErrors_any_areInternalWithoutDetail() throws Exception {
        Problem problem = problems.of(new IllegalStateException(SECRET));
        assertThat(json.writeValueAsString(problem))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal error\",\"status\":500,"
                        + "\"code\":\"internal\",\"retryable\":false}");
    }

    @Test
    void types_explained_areLinks() {
        Problem problem = Problems.explainedAt(URI.create("https://example.org/errors/"))
                .of(new RecordNotFoundException(Maker.class, SECRET));
        assertThat(problem.type()).hasToString("https://example.org/errors/not-found");
    }
}
