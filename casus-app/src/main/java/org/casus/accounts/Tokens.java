package org.casus.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.jspecify.annotations.Nullable;

/** Personal tokens for programs: secrets that are shown once, kept as hashes, and can be revoked. */
public final class Tokens {
    /** How long one lasts unless said otherwise. */
    public static final Duration LASTS = Duration.ofDays(365);

    private static final String PREFIX = "casus_";
    private static final int NAME_LONGEST = 100;

    private final Database database;
    private final AuditLog log;
    private final Clock clock;

    Tokens(Database database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A token, without its secret.
     *
     * @param id to revoke it by
     * @param user whose
     * @param name what it is for, in the user's words
     * @param scopes what it may do
     * @param created when
     * @param expires when it ends by itself
     * @param revoked when it was ended, null if it was not
     */
    public record Token(
            String id,
            String user,
            String name,
            Set<Scope> scopes,
            Instant created,
            Instant expires,
            @Nullable Instant revoked) {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A new token.
     *
     * @param token what is kept
     * @param secret not kept and not shown again
     */
    public record Created(Token token, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Created[" + token + "]";
        }
    }

    /**
     * Makes a token.
     *
     * @param scopes words of {@link Scope}: some of those that the user has
     * @throws QuestionRefused with all that is wrong: fields name, scopes
     */
    public Created create(User user, String name, List<String> scopes, By by) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > NAME_LONGEST || plain.chars().anyMatch(Character::isISOControl)) {
            problems.add(problem("name", "", "say what the token is for, in up to 100 characters"));
        }
        Set<Scope> parsed = scopes(scopes, user, problems);
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
        String secret = PREFIX + Secrets.next();
        Instant now = Instant.ofEpochMilli(clock.millis());
        var token = new Token(Secrets.id(), user.name(), plain, parsed, now, now.plus(LASTS), null);
        database.write(handle -> {
            handle.execute(
                    "INSERT INTO token (id, account, name, hash, scopes, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    token.id(),
                    token.user(),
                    token.name(),
                    Secrets.hash(secret),
                    words(parsed),
                    token.created().toEpochMilli(),
                    token.expires().toEpochMilli());
            log.note(handle, by, "token.create", token.id() + " " + words(parsed));
            return true;
        });
        return new Created(token, secret);
    }

    private static Set<Scope> scopes(List<String> words, User user, List<QuestionProblem> problems) {
        Set<Scope> parsed = EnumSet.noneOf(Scope.class);
        String may = words(user.role().scopes());
        for (String word : words) {
            Scope scope = Scope.of(word).orElse(null);
            if (scope == null || !user.role().scopes().contains(scope)) {
                problems.add(
                        problem("scopes", word, "\"" + word + "\" is nothing that you may give; you may give: " + may));
            } else {
                parsed.add(scope);
            }
        }
        if (words.isEmpty()) {
            problems.add(problem("scopes", "", "say what the token may do; you may give: " + may));
        }
        return parsed;
    }

    private static QuestionProblem problem(String field, String value, String message) {
        return new QuestionProblem(Code.TOKEN_REFUSED, field, value, message, List.of());
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    /** The tokens of a user, the newest first. */
    public List<Token> list(String user) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM token WHERE account = :user ORDER BY created DESC, id")
                        .bind("user", Users.plain(user))
                        .map((row, context) -> token(row))
                        .list());
    }

    private static Token token(ResultSet row) throws SQLException {
        long revoked = row.getLong("revoked");
        boolean never = row.wasNull();
        return new Token(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                Arrays.stream(row.getString("scopes").split(" ", -1))
                        .flatMap(w -> Scope.of(w).stream())
                        .collect(Collectors.toSet()),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("expires")),
                never ? null : Instant.ofEpochMilli(revoked));
    }

    /** Ends a user's token; false if there is none of this id that still works. */
    public boolean revoke(String user, String id, By by) {
        return database.write(handle -> {
            boolean ended = handle.execute(
                            "UPDATE token SET revoked = ? WHERE account = ? AND id = ? AND revoked IS NULL",
                            clock.millis(),
                            Users.plain(user),
                            id)
                    == 1;
            if (ended) {
                log.note(handle, by, "token.revoke", id);
            }
            return ended;
        });
    }

    /** Who a token's secret belongs to; empty if it is none, ended or revoked. It may do no more than its user may now. */
    public Optional<Identity> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return database.read(handle -> {
            Optional<Token> token = handle.createQuery(
                            "SELECT * FROM token WHERE hash = :hash AND revoked IS NULL AND expires > :now")
                    .bind("hash", Secrets.hash(secret))
                    .bind("now", clock.millis())
                    .map((row, context) -> token(row))
                    .findOne();
            return token.flatMap(t -> Users.find(handle, t.user()).map(user -> identity(t, user)));
        });
    }

    private static Identity identity(Token token, User user) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(token.scopes());
        scopes.retainAll(user.role().scopes());
        return new Identity(user, scopes, null, token.expires());
    }
}
