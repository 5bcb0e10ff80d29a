package io.rowloom.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes, in memory, where this process may mount one. */
final class SmallDisk implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final int BLOCK = 4096;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /**
     * Mounts a disk.
     *
     * @param directory an empty directory
     * @param megabytes its size
     * @return the disk, or nothing where that is not allowed
     */
    static Optional<SmallDisk> mount(Path directory, int megabytes) throws IOException, InterruptedException {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString());
        return mounted ? Optional.of(new SmallDisk(directory)) : Optional.empty();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    Path directory() {
        return directory;
    }

    /** Fills it but for so many bytes; deleting the file makes room again. */
    Path fill(long left) throws IOException {
        Path filler = directory.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(directory).getUsableSpace() > left) {
                out.write(new byte[BLOCK]);
            }
        }
        return filler;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!run("umount", directory.toString())) {
                throw new IOException("the disk at " + directory + " could not be taken off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the disk at " + directory + " was taken off", e);
        }
    }
}
