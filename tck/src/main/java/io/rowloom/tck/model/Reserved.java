package io.rowloom.tck.model;

import io.rowloom.ColumnName;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;

/** A column for each of 140 words that databases keep for themselves (rule B06); the table has such a name as well. */
@TableName("select")
public class Reserved extends Model implements UuidTable<Reserved> {

    /** The word add. */
    public int add;
    /** The word all. */
    public int all;
    /** The word alter. */
    public int alter;
    /** The word and. */
    public int and;
    /** The word any. */
    public int any;
    /** The word as. */
    public int as;
    /** The word asc. */
    public int asc;
    /** The word authorization. */
    public int authorization;
    /** The word begin. */
    public int begin;
    /** The word between. */
    public int between;
    /** The word binary. */
    public int binary;
    /** The word both. */
    public int both;
    /** The word by. */
    public int by;
    /** The word cascade. */
    public int cascade;
    /** The word case. */
    @ColumnName("case")
    public int caseWord;
    /** The word cast. */
    public int cast;
    /** The word char. */
    @ColumnName("char")
    public int charWord;
    /** The word character. */
    public int character;
    /** The word check. */
    public int check;
    /** The word collate. */
    public int collate;
    /** The word collation. */
    public int collation;
    /** The word column. */
    public int column;
    /** The word commit. */
    public int commit;
    /** The word constraint. */
    public int constraint;
    /** The word create. */
    public int create;
    /** The word cross. */
    public int cross;
    /** The word current. */
    public int current;
    /** The word cursor. */
    public int cursor;
    /** The word database. */
    public int database;
    /** The word date. */
    public int date;
    /** The word declare. */
    public int declare;
    /** The word default. */
    @ColumnName("default")
    public int defaultWord;
    /** The word deferrable. */
    public int deferrable;
    /** The word delete. */
    public int delete;
    /** The word desc. */
    public int desc;
    /** The word distinct. */
    public int distinct;
    /** The word div. */
    public int div;
    /** The word do. */
    @ColumnName("do")
    public int doWord;
    /** The word drop. */
    public int drop;
    /** The word else. */
    @ColumnName("else")
    public int elseWord;
    /** The word end. */
    public int end;
    /** The word escape. */
    public int escape;
    /** The word except. */
    public int except;
    /** The word execute. */
    public int execute;
    /** The word exists. */
    public int exists;
    /** The word explain. */
    public int explain;
    /** The word fetch. */
    public int fetch;
    /** The word filter. */
    public int filter;
    /** The word float. */
    @ColumnName("float")
    public int floatWord;
    /** The word for. */
    @ColumnName("for")
    public int forWord;
    /** The word foreign. */
    public int foreign;
    /** The word freeze. */
    public int freeze;
    /** The word from. */
    public int from;
    /** The word full. */
    public int full;
    /** The word glob. */
    public int glob;
    /** The word grant. */
    public int grant;
    /** The word group. */
    public int group;
    /** The word groups. */
    public int groups;
    /** The word having. */
    public int having;
    /** The word if. */
    @ColumnName("if")
    public int ifWord;
    /** The word immediate. */
    public int immediate;
    /** The word in. */
    public int in;
    /** The word index. */
    public int index;
    /** The word inner. */
    public int inner;
    /** The word insert. */
    public int insert;
    /** The word int. */
    @ColumnName("int")
    public int intWord;
    /** The word intersect. */
    public int intersect;
    /** The word interval. */
    public int interval;
    /** The word into. */
    public int into;
    /** The word is. */
    public int is;
    /** The word isnull. */
    public int isnull;
    /** The word join. */
    public int join;
    /** The word key. */
    public int key;
    /** The word keys. */
    public int keys;
    /** The word leading. */
    public int leading;
    /** The word left. */
    public int left;
    /** The word like. */
    public int like;
    /** The word limit. */
    public int limit;
    /** The word localtime. */
    public int localtime;
    /** The word lock. */
    public int lock;
    /** The word match. */
    public int match;
    /** The word natural. */
    public int natural;
    /** The word not. */
    public int not;
    /** The word notnull. */
    public int notnull;
    /** The word null. */
    @ColumnName("null")
    public int nullWord;
    /** The word of. */
    public int of;
    /** The word offset. */
    public int offset;
    /** The word on. */
    public int on;
    /** The word only. */
    public int only;
    /** The word option. */
    public int option;
    /** The word or. */
    public int or;
    /** The word order. */
    public int order;
    /** The word out. */
    public int out;
    /** The word outer. */
    public int outer;
    /** The word over. */
    public int over;
    /** The word partition. */
    public int partition;
    /** The word pragma. */
    public int pragma;
    /** The word primary. */
    public int primary;
    /** The word procedure. */
    public int procedure;
    /** The word range. */
    public int range;
    /** The word read. */
    public int read;
    /** The word recursive. */
    public int recursive;
    /** The word references. */
    public int references;
    /** The word regexp. */
    public int regexp;
    /** The word release. */
    public int release;
    /** The word replace. */
    public int replace;
    /** The word returning. */
    public int returning;
    /** The word right. */
    public int right;
    /** The word rollback. */
    public int rollback;
    /** The word row. */
    public int row;
    /** The word rowid. */
    public int rowid;
    /** The word rownum. */
    public int rownum;
    /** The word rows. */
    public int rows;
    /** The word schema. */
    public int schema;
    /** The word select. */
    public int select;
    /** The word session_user. */
    public int sessionUser;
    /** The word set. */
    public int set;
    /** The word some. */
    public int some;
    /** The word start. */
    public int start;
    /** The word table. */
    public int table;
    /** The word then. */
    public int then;
    /** The word time. */
    public int time;
    /** The word timestamp. */
    public int timestamp;
    /** The word to. */
    public int to;
    /** The word trailing. */
    public int trailing;
    /** The word trigger. */
    public int trigger;
    /** The word true. */
    @ColumnName("true")
    public int trueWord;
    /** The word truncate. */
    public int truncate;
    /** The word union. */
    public int union;
    /** The word unique. */
    public int unique;
    /** The word update. */
    public int update;
    /** The word user. */
    public int user;
    /** The word using. */
    public int using;
    /** The word value. */
    public int value;
    /** The word values. */
    public int values;
    /** The word when. */
    public int when;
    /** The word where. */
    public int where;
    /** The word window. */
    public int window;
    /** The word with. */
    public int with;
    /** The word year. */
    public int year;

    /** A row of zeros. */
    public Reserved() {}
}
