package io.rowloom.json.problem;

/** The kinds of problems, each with its status. */
enum Kind {
    NO_JSON(400, "The body is no JSON"),
    PARAMETERS(400, "A parameter does not fit"),
    NOT_FOUND(404, "Not found"),
    STALE(409, "Changed by somebody else"),
    UNIQUE_VIOLATION(409, "Taken already"),
    STILL_REFERENCED(409, "Still in use"),
    BODY(422, "The body does not fit"),
    VIOLATION(422, "Not as it must be"),
    MISSING_PARENT(422, "Something that is referred to does not exist"),
    BUSY(503, "Busy at the moment"),
    UNREACHABLE(503, "Not available at the moment"),
    STORAGE_FULL(507, "No space left"),
    UNKNOWN_OUTCOME(500, "It is not known whether this was done"),
    INTERNAL(500, "Internal error");

    final int status;
    final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The kind as a word. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
