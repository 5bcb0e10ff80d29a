package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

public class Node extends Model implements UuidTable<Node> {
    public @Nullable Ref<Node> parent;
    public @Nullable Ref<Person> owner;

    public Node() {}

    public Node(@Nullable Node parent) {
        this.parent = parent == null ? null : Ref.to(parent);
    }
}
