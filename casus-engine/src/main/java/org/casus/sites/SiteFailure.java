package org.casus.sites;

import java.io.IOException;
import java.net.URI;
import org.casus.error.Code;
import org.casus.error.Coded;
import org.jspecify.annotations.Nullable;

/** A site that cannot be read or written. The message names the address, says what it did, and what to do. */
public final class SiteFailure extends IOException implements Coded {
    private static final long serialVersionUID = 1L;

    /** What WordPress says, with status 400, to a user who may not see drafts. */
    static final String FORBIDDEN = "rest_forbidden_status";

    private final Code code;

    SiteFailure(Code code, String message) {
        super(message);
        this.code = code;
    }

    SiteFailure(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    @Override
    public Code code() {
        return code;
    }

    /** What an answer's status means; {@code word} is the site's own code for it, empty where it gives none. */
    static SiteFailure of(URI uri, int status, String word) {
        String answers = uri + " answers " + status + (word.isEmpty() ? "" : " (" + word + ")") + ": ";
        return switch (word.equals(FORBIDDEN) ? 403 : status) {
            case 401 ->
                new SiteFailure(
                        Code.SITE_LOGIN,
                        answers + "it wants a login. Set CASUS_SITE_USER and CASUS_SITE_PASSWORD to a user"
                                + " and an application password of the site");
            case 403 ->
                new SiteFailure(
                        Code.SITE_FORBIDS,
                        answers + "this is forbidden to this user. Take a user with more rights (an editor)");
            case 404, 410 -> new SiteFailure(Code.NOT_AT_SITE, answers + "there is no such page. Check the address");
            case 414 -> new SiteFailure(Code.ADDRESS_TOO_LONG, answers + "the address is too long for the site");
            case 429, 503 ->
                new SiteFailure(Code.SITE_BUSY, answers + "the site is busy or being maintained. Try again later");
            case 502, 504 ->
                new SiteFailure(
                        Code.SITE_GATEWAY,
                        answers + "the site's server runs, but WordPress behind it does not answer. Try again later");
            default ->
                status >= 500
                        ? new SiteFailure(
                                Code.SITE_FAILED,
                                answers + "an error of the site itself. Tell who runs it, or try later")
                        : new SiteFailure(Code.SITE_REFUSES, answers + "the site refuses this request");
        };
    }
}
