package org.casus.accounts;

import java.time.Duration;
import org.casus.error.Code;
import org.casus.error.Coded;

/** A login that is not let in. It does not say whether the name or the password is wrong. */
public final class LoginRefused extends Exception implements Coded {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final Duration wait;

    private LoginRefused(Code code, String message, Duration wait) {
        super(message);
        this.code = code;
        this.wait = wait;
    }

    static LoginRefused wrong() {
        return new LoginRefused(Code.LOGIN_REFUSED, "the name or the password is wrong", Duration.ZERO);
    }

    static LoginRefused tooMany(Duration wait) {
        return new LoginRefused(
                Code.TOO_MANY_LOGINS,
                "too many wrong logins; try again in %d minutes".formatted(wait.toMinutes() + 1),
                wait);
    }

    @Override
    public Code code() {
        return code;
    }

    /** How long to wait until it makes sense to try again; zero if at once. */
    public Duration retryAfter() {
        return wait;
    }
}
