package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.rowloom.Database;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.test.QueryBudget;
import io.rowloom.test.RowloomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@RowloomTest
class TasksTest {

    private final Database constructed;

    TasksTest(Database db) {
        constructed = db;
    }

    @BeforeEach
    void writesOne(Database db) {
        assertTrue(new Task("buy milk").save(db).createdAt() != null);
    }

    @RepeatedTest(20)
    void store_ofEachTest_holdsItsOwnTaskAlone(Database db) {
        assertSame(constructed, db);
        assertEquals(1, db.from(Task.class).count());
    }

    @Test
    @QueryBudget(1)
    void finish_oneStatement(Database db) {
        assertEquals(1, db.from(Task.class).where(Task_.done.eq(false)).update(Task_.done.set(true)));
    }

    @Test
    void memory_isThere_unlessAnotherStoreIsAskedFor(MemoryDatabase db, TestInfo test) {
        assertEquals(null, System.getProperty("rowloom.test.url"), test.getDisplayName());
        assertEquals(1, db.from(Task.class).count());
    }

    @Nested
    class Inside {

        @Test
        void store_ofNested_isThatOfItsInstance(Database db) {
            assertSame(constructed, db);
        }
    }
}
