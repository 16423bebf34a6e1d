package org.casus.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.jdbi.v3.core.Handle;

/** The users. Removing one, or changing a password, ends all sessions and tokens of the user. */
public final class Users {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Database database;
    private final AuditLog log;
    private final Clock clock;
    private final Passwords passwords;

    Users(Database database, AuditLog log, Clock clock, Passwords passwords) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.passwords = passwords;
    }

    /**
     * Adds a user.
     *
     * @throws QuestionRefused if the name is taken, was taken once, or is none, or the password is too short: fields name, password
     */
    public User add(String name, Role role, String password, By by) throws QuestionRefused {
        String plain = plain(name);
        var problems = new ArrayList<QuestionProblem>();
        if (!plain.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
            problems.add(
                    problem(
                            Code.USER_REFUSED,
                            "name",
                            name,
                            "a name has up to 40 letters a–z, digits, dots, hyphens and underscores, and begins with a letter or digit"));
        }
        check(password, plain, problems);
        refuse(problems);
        String hash = passwords.hash(password);
        long now = clock.millis();
        boolean added = database.write(handle -> {
            boolean free = handle.createUpdate("INSERT INTO account (name, role, password, created)"
                                    + " VALUES (:name, :role, :password, :created) ON CONFLICT DO NOTHING")
                            .bind("name", plain)
                            .bind("role", role.word())
                            .bind("password", hash)
                            .bind("created", now)
                            .execute()
                    == 1;
            if (free) {
                log.note(handle, by, "user.add", plain + " as " + role.word());
            }
            return free;
        });
        if (!added) {
            refuse(List.of(problem(
                    Code.USER_REFUSED,
                    "name",
                    plain,
                    "the name \"" + plain + "\" is or was somebody's; take another")));
        }
        return new User(plain, role, Instant.ofEpochMilli(now));
    }

    /** A row with a name, a role and a time. */
    static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("name"),
                Role.of(row.getString("role")).orElseThrow(),
                Instant.ofEpochMilli(row.getLong("created")));
    }

    /** Users by name. */
    public List<User> list() {
        return database.read(handle -> handle.createQuery(
                        "SELECT name, role, created FROM account WHERE removed IS NULL ORDER BY name")
                .map((row, context) -> user(row))
                .list());
    }

    /** A user by name. */
    public Optional<User> find(String name) {
        return database.read(handle -> find(handle, plain(name)));
    }

    static Optional<User> find(Handle handle, String name) {
        return handle.createQuery("SELECT name, role, created FROM account WHERE name = :name AND removed IS NULL")
                .bind("name", name)
                .map((row, context) -> user(row))
                .findOne();
    }

    /** Removes a user, whose forecasts stay. @throws QuestionRefused if there is none, or it is the last admin */
    public void remove(String name, By by) throws QuestionRefused {
        change(name, by, "user.remove", true, (handle, user) -> {
            handle.execute("UPDATE account SET removed = ?, password = '' WHERE name = ?", clock.millis(), user.name());
            end(handle, user.name());
            return user.name();
        });
    }

    /** Gives a user another role. @throws QuestionRefused if there is none, or it is the last admin */
    public void role(String name, Role role, By by) throws QuestionRefused {
        change(name, by, "user.role", role != Role.ADMIN, (handle, user) -> {
            handle.execute("UPDATE account SET role = ? WHERE name = ?", role.word(), user.name());
            return user.name() + " from " + user.role().word() + " to " + role.word();
        });
    }

    /** Gives a user another password. @throws QuestionRefused if there is no such user, or it is too short */
    public void password(String name, String password, By by) throws QuestionRefused {
        var problems = new ArrayList<QuestionProblem>();
        check(password, plain(name), problems);
        refuse(problems);
        String hash = passwords.hash(password);
        change(name, by, "user.password", false, (handle, user) -> {
            handle.execute("UPDATE account SET password = ? WHERE name = ?", hash, user.name());
            end(handle, user.name());
            return user.name();
        });
    }

    /** A change to a user, in the transaction of its note. */
    private interface Change {
        String of(Handle handle, User user);
    }

    private void change(String name, By by, String action, boolean losesAdmin, Change change) throws QuestionRefused {
        Optional<QuestionProblem> problem = database.write(handle -> {
            // Two admins that remove each other at once must not both succeed.
            Accounts.oneByOne(handle);
            Optional<User> user = find(handle, plain(name));
            if (user.isEmpty()) {
                return Optional.of(unknown(name));
            }
            if (losesAdmin && user.get().role() == Role.ADMIN && admins(handle) == 1) {
                return Optional.of(problem(
                        Code.USER_REFUSED,
                        "name",
                        name,
                        user.get().name() + " is the last admin; make another one first"));
            }
            log.note(handle, by, action, change.of(handle, user.get()));
            return Optional.<QuestionProblem>empty();
        });
        if (problem.isPresent()) {
            refuse(List.of(problem.get()));
        }
    }

    private QuestionProblem unknown(String name) {
        return new QuestionProblem(
                Code.NO_USER,
                "name",
                name,
                "there is no user \"" + name.strip() + "\" ('casus user list' shows them)",
                List.of());
    }

    private static int admins(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM account WHERE role = 'admin' AND removed IS NULL")
                .mapTo(Integer.class)
                .one();
    }

    private static void end(Handle handle, String name) {
        handle.execute("DELETE FROM session WHERE account = ?", name);
        handle.execute("DELETE FROM token WHERE account = ?", name);
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void check(String password, String name, List<QuestionProblem> problems) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            problems.add(problem(
                    Code.USER_REFUSED,
                    "password",
                    "",
                    "a password has %d to %d characters, and this one has %d".formatted(SHORTEST, LONGEST, length)));
        } else if (password.strip().equalsIgnoreCase(name)
                || password.chars().distinct().count() < 4) {
            problems.add(
                    problem(Code.USER_REFUSED, "password", "", "this password would be guessed at once; take another"));
        }
    }

    private static QuestionProblem problem(Code code, String field, String value, String message) {
        return new QuestionProblem(code, field, value, message, List.of());
    }

    private static void refuse(List<QuestionProblem> problems) throws QuestionRefused {
        if (!problems.isEmpty()) {
            throw new QuestionRefused(problems);
        }
    }
}
