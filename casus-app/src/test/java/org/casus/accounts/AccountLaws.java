package org.casus.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.forecasts.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users, logins, tokens and the log, on whatever database. */
abstract class AccountLaws {
    private static final String PASSWORD = "correct horse";
    private static final By BY = By.COMMAND_LINE;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Database database = Database.open("jdbc:sqlite::memory:");
    private Accounts accounts = new Accounts(database);

    /** The address of a new database. */
    abstract String url() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database.close();
        database = Database.open(url());
        accounts = new Accounts(database, clock(), new Passwords(64));
        accounts.users().add("ada", Role.ADMIN, PASSWORD, BY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static void refused(Code code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        e -> assertThat(e.problems())
                                .extracting(QuestionProblem::code)
                                .containsOnly(code));
    }

    private Sessions.Login login() throws LoginRefused {
        return accounts.sessions().login("ada", PASSWORD, "10.0.0.1", null);
    }

    private void wrong(String name, String address) {
        assertThatThrownBy(() -> accounts.sessions().login(name, "wrong horse", address, null))
                .isInstanceOfSatisfying(
                        LoginRefused.class, e -> assertThat(e.code()).isEqualTo(Code.LOGIN_REFUSED));
    }

    private void limited(String name, String address) {
        assertThatThrownBy(() -> accounts.sessions().login(name, PASSWORD, address, null))
                .isInstanceOfSatisfying(LoginRefused.class, e -> {
                    assertThat(e.code()).isEqualTo(Code.TOO_MANY_LOGINS);
                    assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(1), Attempts.TIME);
                });
    }

    /** All that the database holds, as one text. */
    private String everything() throws Exception {
        var text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("account", "session", "token", "attempt", "audit")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                            text.append(rows.getString(c)).append('\n');
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void A01_aLoginIsASessionOfTheUser() throws Exception {
        Sessions.Login login = login();
        Identity found = accounts.sessions().find(login.secret()).orElseThrow();

        assertThat(found.user().name()).isEqualTo("ada");
        assertThat(found.may(Scope.ADMIN)).isTrue();
        assertThat(found.csrf()).isEqualTo(login.identity().csrf()).isNotEqualTo(login.secret());
        assertThat(accounts.sessions().find(login.secret() + "x")).isEmpty();
        assertThat(login().secret()).isNotEqualTo(login.secret());
    }

    @Test
    void A02_aNewLoginEndsTheOldSessionAndLogoutEndsThisOne() throws Exception {
        Sessions.Login first = login();
        Sessions.Login second = accounts.sessions().login("ada", PASSWORD, "10.0.0.1", first.secret());
        assertThat(accounts.sessions().find(first.secret())).isEmpty();
        assertThat(accounts.sessions().find(second.secret())).isPresent();

        accounts.sessions().logout(second.secret(), "10.0.0.1");
        assertThat(accounts.sessions().find(second.secret())).isEmpty();
    }

    @Test
    void A03_aSessionEndsByItself() throws Exception {
        Sessions.Login login = login();
        now = now.plus(Sessions.LASTS).minusMillis(1);
        assertThat(accounts.sessions().find(login.secret())).isPresent();
        now = now.plusMillis(1);
        assertThat(accounts.sessions().find(login.secret())).isEmpty();
    }

    @Test
    void A04_noSecretIsKeptOrPrinted() throws Exception {
        Sessions.Login login = login();
        Tokens.Created token = accounts.tokens().create(login.identity().user(), "script", List.of("read"), BY);
        wrong("my secret passphrase", "10.0.0.9");
        String csrf = String.valueOf(login.identity().csrf());

        assertThat(everything())
                .contains("$argon2id$v=19$m=64,t=2,p=1$")
                .doesNotContain(PASSWORD, login.secret(), token.secret(), csrf, "my secret passphrase");
        assertThat(login + " " + token + " " + login.identity()).doesNotContain(login.secret(), token.secret(), csrf);
    }

    @Test
    void A05_afterTenWrongPasswordsANameIsShutForTheirAddress() throws Exception {
        for (int i = 0; i < Attempts.OF_A_NAME; i++) {
            wrong("ada", "10.0.1.1");
        }
        limited("ADA ", "10.0.1.1");
        now = now.plus(Attempts.TIME);
        assertThat(accounts.sessions().login("ada", PASSWORD, "10.0.1.1", null).secret())
                .isNotEmpty();
    }

    @Test
    void A05_aNamesOwnerGetsInHoweverManyGuessIt() throws Exception {
        assertThat(accounts.sessions().pause("ada")).isZero();
        for (int i = 0; i < 2 * Attempts.OF_AN_ADDRESS; i++) {
            wrong("ada", "10.0.1." + i);
        }
        assertThat(accounts.sessions().pause(" Ada")).isEqualTo(Attempts.LONGEST_PAUSE);
        assertThat(accounts.sessions().pause("bob")).isZero();
        assertThat(login().identity().user().name()).isEqualTo("ada");
        assertThat(accounts.sessions().pause("ada")).isZero();
    }

    @Test
    void A06_afterThirtyWrongOnesAnAddressIs() throws Exception {
        for (int i = 0; i < Attempts.OF_AN_ADDRESS; i++) {
            wrong("nobody" + i, "10.0.0.1");
        }
        limited("ada", "10.0.0.1");
        accounts = new Accounts(database, clock(), new Passwords(64));
        limited("ada", "10.0.0.1");
        assertThat(accounts.sessions().login("ada", PASSWORD, "10.0.0.2", null).secret())
                .isNotEmpty();
    }

    @Test
    void A07_rightLoginsDoNotCount() throws Exception {
        for (int i = 0; i < Attempts.OF_AN_ADDRESS + 5; i++) {
            if (i % 5 == 0) {
                wrong("ada", "10.0.0." + i);
            }
            assertThat(login().secret()).isNotEmpty();
        }
    }

    @Test
    void A08_manyGuessesAtOnceAreNoMoreThanOneByOne() throws Exception {
        int guesses = 14;
        var work = new ArrayList<Callable<Code>>();
        for (int i = 0; i < guesses; i++) {
            work.add(() -> {
                try {
                    accounts.sessions().login("ada", "wrong horse", "10.0.0.1", null);
                    throw new AssertionError("let in");
                } catch (LoginRefused e) {
                    return e.code();
                }
            });
        }
        var codes = new ArrayList<Code>();
        try (var threads = Executors.newFixedThreadPool(guesses)) {
            for (Future<Code> done : threads.invokeAll(work)) {
                codes.add(done.get());
            }
        }
        assertThat(codes).filteredOn(c -> c == Code.LOGIN_REFUSED).hasSize(Attempts.OF_A_NAME);
    }

    @Test
    void A09_aTokenDoesWhatItWasGivenUntilItIsRevoked() throws Exception {
        User bob = accounts.users().add("bob", Role.FORECASTER, PASSWORD, BY);
        Tokens.Created token = accounts.tokens().create(bob, "script", List.of("read", "forecast"), BY);
        Identity found = accounts.tokens().find(token.secret()).orElseThrow();
        assertThat(found.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.FORECAST);
        assertThat(found.csrf()).isNull();

        accounts.users().role("bob", Role.READER, BY);
        assertThat(accounts.tokens().find(token.secret()).orElseThrow().scopes())
                .containsExactly(Scope.READ);

        assertThat(accounts.tokens().revoke("ada", token.token().id(), BY)).isFalse();
        assertThat(accounts.tokens().revoke("bob", token.token().id(), BY)).isTrue();
        assertThat(accounts.tokens().find(token.secret())).isEmpty();
        assertThat(accounts.tokens().list("bob").getFirst().revoked()).isEqualTo(now);
    }

    @Test
    void A10_aTokenEndsByItselfAndGivesNoMoreThanTheRole() throws Exception {
        User bob = accounts.users().add("bob", Role.READER, PASSWORD, BY);
        refused(Code.TOKEN_REFUSED, () -> accounts.tokens().create(bob, "t", List.of("admin"), BY));
        refused(Code.TOKEN_REFUSED, () -> accounts.tokens().create(bob, " ", List.of(), BY));
        Tokens.Created token = accounts.tokens().create(bob, "t", List.of("read"), BY);
        now = now.plus(Tokens.LASTS);
        assertThat(accounts.tokens().find(token.secret())).isEmpty();
    }

    @Test
    void A11_aNewPasswordOrARemovalEndsSessionsAndTokens() throws Exception {
        User bob = accounts.users().add("bob", Role.FORECASTER, PASSWORD, BY);
        for (boolean removal : new boolean[] {false, true}) {
            Sessions.Login login = accounts.sessions().login("bob", PASSWORD, "10.0.0.1", null);
            Tokens.Created token = accounts.tokens().create(bob, "t", List.of("read"), BY);
            if (removal) {
                accounts.users().remove("bob", BY);
            } else {
                accounts.users().password("bob", PASSWORD, BY);
            }
            assertThat(accounts.sessions().find(login.secret())).isEmpty();
            assertThat(accounts.tokens().find(token.secret())).isEmpty();
        }
        wrong("bob", "10.0.0.2");
        assertThat(accounts.users().list()).extracting(User::name).containsExactly("ada");
        refused(Code.USER_REFUSED, () -> accounts.users().add("Bob", Role.READER, PASSWORD, BY));
    }

    @Test
    void A12_theLastAdminStays() throws Exception {
        refused(Code.USER_REFUSED, () -> accounts.users().remove("ada", BY));
        refused(Code.USER_REFUSED, () -> accounts.users().role("ada", Role.READER, BY));
        accounts.users().add("eve", Role.ADMIN, PASSWORD, BY);
        accounts.users().remove("ada", BY);
        refused(Code.USER_REFUSED, () -> accounts.users().remove("eve", BY));
        refused(Code.NO_USER, () -> accounts.users().remove("ada", BY));
    }

    @Test
    void A13_namesAndPasswordsThatAreRefused() {
        for (String name : new String[] {"", "a b", "é", "-a", "x".repeat(41), "a'; DROP TABLE account; --", "a\nb"}) {
            refused(Code.USER_REFUSED, () -> accounts.users().add(name, Role.READER, PASSWORD, BY));
        }
        for (String password : new String[] {"", "short", "aaaaaaaaaaaa", "x".repeat(501)}) {
            refused(Code.USER_REFUSED, () -> accounts.users().add("bob", Role.READER, password, BY));
        }
        refused(Code.USER_REFUSED, () -> accounts.users().add("longenough", Role.READER, "LongEnough", BY));
    }

    @Test
    void A14_theLogSaysWhoDidWhat() throws Exception {
        accounts.users().add("bob", Role.READER, PASSWORD, BY);
        now = now.plusSeconds(1);
        login();
        now = now.plusSeconds(1);
        wrong("bob", "10.0.0.7");

        assertThat(accounts.log().newest(3))
                .containsExactly(
                        new AuditLog.Deed(now, "nobody", "10.0.0.7", "login.refused", "bob"),
                        new AuditLog.Deed(now.minusSeconds(1), "ada", "10.0.0.1", "login", ""),
                        accounts.log().newest(3).getLast());
        assertThat(accounts.log().newest(10)).extracting(AuditLog.Deed::action).contains("user.add");
    }
}
