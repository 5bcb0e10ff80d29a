package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.LogLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No virtual thread parks with its carrier because of us: not in a wait for a connection, nor for a turn, nor for a row. */
class PinningTest {

    private static final String OURS = "io.rowloom.";
    private static final int NOTHING_OF_THE_JDK_PINS = 24;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void work_ofManyVirtualThreads_pinsNoneOfThem(TestStore store) throws IOException {
        Path file = directory.resolve("pinned.jfr");
        try (Database db = store.open(directory, options -> options.poolSize(3));
                Recording recording = new Recording()) {
            work(db, 50); // classes are loaded, which pins for reasons of the JDK's own
            recording
                    .enable("jdk.VirtualThreadPinned")
                    .withThreshold(Duration.ZERO)
                    .withStackTrace();
            recording.start();
            work(db, 500);
            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file).stream().filter(PinningTest::isOurs))
                .isEmpty();
    }

    private static void work(Database db, int count) {
        Account shared = db.save(new Account("shared " + db.from(Account.class).count()));
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        List<Long> balances = db.mapConcurrently(numbers, (session, i) -> {
            LogLine line = session.save(new LogLine("line " + i));
            return session.modify(Account.class, shared.id(), row -> row.balance++).balance
                    + session.from(LogLine.class).limit(1).all().size()
                    - line.text.length() % 1;
        });
        assertThat(balances).hasSize(count);
        assertThat(db.getOne(Account.class, shared.id()).balance).isEqualTo(count);
    }

    /** Before JDK 24 monitors of drivers and pools pin as well: there only a wait of our own code counts. */
    private static boolean isOurs(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return false;
        }
        List<String> frames = event.getStackTrace().getFrames().stream()
                .map(PinningTest::className)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .toList();
        return Runtime.version().feature() >= NOTHING_OF_THE_JDK_PINS
                ? frames.stream().anyMatch(name -> name.startsWith(OURS))
                : !frames.isEmpty() && frames.getFirst().startsWith(OURS);
    }

    private static String className(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
