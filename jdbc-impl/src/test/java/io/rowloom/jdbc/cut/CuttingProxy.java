package io.rowloom.jdbc.cut;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a program and a server on the loopback address, and knows nothing of what they say. Once it is told to cut, the next
 * message from the program, whichever connection it is of, ends its connection at both ends. A message of the few bytes of
 * a statement comes in one piece.
 */
final class CuttingProxy implements AutoCloseable {

    private static final int ANY_PORT = 0;
    private static final int WAITING = 50;
    private static final int BYTES = 1 << 16;

    private final ServerSocket door;
    private final int server;
    private final Random random;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Order> armed = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();

    /**
     * Opens it.
     *
     * @param server the port of the server on the loopback address
     * @param seed decides where messages are cut, and how
     */
    CuttingProxy(int server, long seed) throws IOException {
        this.server = server;
        this.random = new Random(seed);
        this.door = new ServerSocket(ANY_PORT, WAITING, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts the connection of the next message. */
    void cutNext(Cut cut) {
        cutNext(cut, "");
    }

    /** Cuts the connection of the next message that holds a text. */
    void cutNext(Cut cut, String text) {
        armed.set(new Order(cut, text));
    }

    /** What is to be cut. */
    private record Order(Cut cut, String text) {

        boolean isFor(byte[] bytes, int length) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(text);
        }
    }

    private @Nullable Cut ordered(byte[] bytes, int length) {
        Order order = armed.get();
        return order != null && order.isFor(bytes, length) && armed.compareAndSet(order, null) ? order.cut() : null;
    }

    /** Takes no new connection. */
    void shut() throws IOException {
        door.close();
    }

    /** Says how many connections were cut. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket program = door.accept();
                Line line = new Line(program, new Socket(InetAddress.getLoopbackAddress(), server));
                Thread.ofVirtual().start(line::toServer);
                Thread.ofVirtual().start(line::toProgram);
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("the proxy could not join the two ends", e);
                }
            }
        }
    }

    /** One connection. */
    private final class Line {

        private final Socket program;
        private final Socket server;
        private volatile @Nullable Cut answer;
        private volatile boolean silent;

        Line(Socket program, Socket server) {
            this.program = program;
            this.server = server;
            sockets.add(program);
            sockets.add(server);
        }

        /** Reads what the program says until one of the ends is closed, which is how every connection ends. */
        void toServer() {
            byte[] bytes = new byte[BYTES];
            try (program;
                    server) {
                InputStream in = program.getInputStream();
                OutputStream out = server.getOutputStream();
                for (int length = in.read(bytes); length > 0; length = in.read(bytes)) {
                    if (!pass(bytes, length, out)) {
                        return;
                    }
                }
            } catch (IOException ended) {
                forget();
            }
        }

        /** Passes a message on, and says whether more may follow. */
        private boolean pass(byte[] bytes, int length, OutputStream out) throws IOException {
            Cut cut = ordered(bytes, length);
            if (cut == null || cut.isTooLate()) {
                answer = cut == null ? answer : cut;
                out.write(bytes, 0, length);
                return true;
            }
            silent = true; // the server may answer before the other end is closed
            out.write(bytes, 0, cut == Cut.BEHIND ? length : cut == Cut.WITHIN ? 1 + random.nextInt(length - 1) : 0);
            end();
            return false;
        }

        void toProgram() {
            byte[] bytes = new byte[BYTES];
            try (program;
                    server) {
                InputStream in = server.getInputStream();
                OutputStream out = program.getOutputStream();
                for (int length = in.read(bytes); length > 0; length = in.read(bytes)) {
                    Cut cut = answer;
                    if (silent) {
                        return;
                    }
                    if (cut != null) {
                        out.write(bytes, 0, cut == Cut.WITHIN_ANSWER ? 1 + random.nextInt(length - 1) : 0);
                        end();
                        return;
                    }
                    out.write(bytes, 0, length);
                }
            } catch (IOException ended) {
                forget();
            }
        }

        /** Ends both ends, in one of the two ways in which a connection ends: with a farewell, or without. */
        private void end() throws IOException {
            cuts.incrementAndGet();
            if (random.nextBoolean()) {
                program.setSoLinger(true, 0);
            }
            server.close();
            program.close();
            forget();
        }

        private void forget() {
            sockets.remove(program);
            sockets.remove(server);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
