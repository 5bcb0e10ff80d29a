/** What is the same for every store, once: sessions, the life of a save, transactions and their guards. */
module io.rowloom.engine {
    requires transitive io.rowloom;
    requires org.hibernate.validator;
    requires static org.jspecify;

    exports io.rowloom.engine;
    exports io.rowloom.engine.evaluate;
    exports io.rowloom.engine.log;
    exports io.rowloom.engine.watch;
    exports io.rowloom.engine.store;
    exports io.rowloom.engine.value;
}
