/** A store as an outsider writes it: it sees what Rowloom exports to authors of stores, and nothing else. */
module com.example.journal {
    requires io.rowloom.engine;

    provides io.rowloom.DatabaseProvider with
            com.example.journal.JournalProvider;
}
