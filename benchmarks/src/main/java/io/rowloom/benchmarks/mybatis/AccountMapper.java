package io.rowloom.benchmarks.mybatis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements, as annotations. */
interface AccountMapper {

    String COLUMNS = "id, created_at, updated_at, name, email, balance, score";
    String VALUES = "#{id}, #{createdAt}, #{updatedAt}, #{name}, #{email}, #{balance}, #{score}";
    String INSERT = "insert into account (" + COLUMNS + ") values (" + VALUES + ")";
    String FIND = "select " + COLUMNS + " from account where id = #{id}";

    @Insert(INSERT)
    int insert(MybatisAccount account);

    @Insert(INSERT + " on conflict (email) do update set updated_at = excluded.updated_at, name = excluded.name,"
            + " balance = excluded.balance, score = excluded.score")
    int upsert(MybatisAccount account);

    @Insert(
            "merge into account t using (values (cast(#{id} as uuid), cast(#{createdAt} as timestamp(6) with time zone),"
                    + " cast(#{updatedAt} as timestamp(6) with time zone), cast(#{name} as varchar), cast(#{email} as varchar),"
                    + " cast(#{balance} as bigint), cast(#{score} as double precision))) s (" + COLUMNS
                    + ") on t.email = s.email when matched then update set updated_at = s.updated_at, name = s.name, balance ="
                    + " s.balance, score = s.score when not matched then insert (" + COLUMNS
                    + ") values (s.id, s.created_at, s.updated_at, s.name, s.email, s.balance, s.score)")
    int merge(MybatisAccount account);

    @Select(FIND)
    MybatisAccount find(UUID id);

    @Select(FIND + " for update")
    MybatisAccount lock(UUID id);

    @Select("select " + COLUMNS + " from account")
    List<MybatisAccount> list();

    @Update("update account set balance = #{balance}, updated_at = #{now} where id = #{id}")
    int change(@Param("id") UUID id, @Param("balance") long balance, @Param("now") Instant now);

    @Select("select " + COLUMNS + " from account where balance >= #{least} order by name, id limit #{limit} offset"
            + " #{offset}")
    List<MybatisAccount> page(@Param("least") long least, @Param("limit") int limit, @Param("offset") int offset);

    @Select("select count(*) from account where balance >= #{least}")
    long count(long least);

    @Select("select a.id, a.created_at, a.updated_at, a.title, u.id as u_id, u.created_at as u_created, u.updated_at as"
            + " u_updated, u.name, u.email, u.balance, u.score from article a join account u on u.id = a.author_id order"
            + " by a.id limit #{limit}")
    @Results({
        @Result(property = "id", column = "id", id = true),
        @Result(property = "createdAt", column = "created_at"),
        @Result(property = "updatedAt", column = "updated_at"),
        @Result(property = "author.id", column = "u_id"),
        @Result(property = "author.createdAt", column = "u_created"),
        @Result(property = "author.updatedAt", column = "u_updated"),
        @Result(property = "author.name", column = "name"),
        @Result(property = "author.email", column = "email"),
        @Result(property = "author.balance", column = "balance"),
        @Result(property = "author.score", column = "score")
    })
    List<MybatisArticle> articles(int limit);

    @Select("<script>select id, created_at, updated_at, article_id, text from remark where article_id in <foreach"
            + " collection='ids' item='id' open='(' separator=', ' close=')'>#{id}</foreach></script>")
    List<MybatisComment> comments(@Param("ids") List<UUID> ids);

    @Delete("delete from account where name = #{name}")
    int delete(String name);
}
