package io.rowloom.memory.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.constraint.Text1K;
import io.rowloom.relation.Ref;

public class Note extends Model implements LongTable<Note> {

    public Ref<User> author;

    @Text1K
    public String text;

    public Note() {}

    public Note(User author, String text) {
        this.author = Ref.to(author);
        this.text = text;
    }
}
