package io.rowloom.jdbc.cut;

import io.rowloom.Database;
import io.rowloom.jdbc.model.LogLine;
import java.util.List;

/** A unit of work that writes lines, and the moment at which its connection is cut. */
enum Unit {
    /** A block, at its COMMIT. */
    COMMIT_OF_A_BLOCK(2) {
        @Override
        void run(Database db, String name, Cutter cutter) {
            db.useTransaction(tx -> {
                LogLine first = tx.save(new LogLine(name));
                first = tx.save(first);
                LogLine second = tx.save(new LogLine(name));
                cutter.next(first.id() != second.id());
            });
        }
    },
    /** A call of several statements, at the COMMIT that ends it. */
    COMMIT_OF_A_CALL(2) {
        @Override
        void run(Database db, String name, Cutter cutter) {
            cutter.behindTheNextStatement();
            cutter.expect(
                    db.saveAll(List.of(new LogLine(name), new LogLine(name))).size() == 2);
        }
    },
    /** A write that is a transaction of its own. */
    WRITE_ALONE(1) {
        @Override
        void run(Database db, String name, Cutter cutter) {
            cutter.atTheNext(name);
            cutter.expect(db.save(new LogLine(name)).id() > 0);
        }
    },
    /** A write in a block that would go on. */
    WRITE_IN_A_BLOCK(2) {
        @Override
        void run(Database db, String name, Cutter cutter) {
            db.useTransaction(tx -> {
                LogLine first = tx.save(new LogLine(name));
                cutter.expect(first.id() > 0);
                cutter.atTheNext(name);
                cutter.expect(tx.save(new LogLine(name)).id() > 0);
            });
        }
    };

    private final int lines;

    Unit(int lines) {
        this.lines = lines;
    }

    /** How many lines there are when it was applied; otherwise there is none. */
    int lines() {
        return lines;
    }

    /** Whether the message that is cut asks for what was written to be kept. */
    boolean isCutAtItsEnd() {
        return this != WRITE_IN_A_BLOCK;
    }

    abstract void run(Database db, String name, Cutter cutter);

    /** Decides when the connection is cut. */
    interface Cutter {

        /** Cuts at the next message. */
        void next(boolean expected);

        /** Cuts at the next message that holds a text, and at no test of the pool whether a connection is alive. */
        void atTheNext(String text);

        /** Cuts at the message behind the next statement. */
        void behindTheNextStatement();

        /** Checks what a call gave that was not cut. */
        void expect(boolean holds);
    }
}
