package io.rowloom.engine;

import io.rowloom.constraint.Str16;

public record Corner(@Str16 String street, int number) {}
