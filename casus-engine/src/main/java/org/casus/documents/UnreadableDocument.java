package org.casus.documents;

import java.io.IOException;
import org.casus.error.Code;
import org.casus.error.Coded;

/** A source that holds no document. The message names the source, says what it is, and what to do. */
public final class UnreadableDocument extends IOException implements Coded {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Reason {
        /** Nothing in it but white space, or an empty list of records. */
        EMPTY,
        /** Not text, or text in an encoding that is neither declared nor UTF-8. */
        BINARY,
        /** Text of a kind that holds no article: another kind of JSON or XML, an error answer of a site. */
        UNKNOWN
    }

    private final Reason reason;

    UnreadableDocument(Reason reason, String name, String what) {
        super(name + " " + what);
        this.reason = reason;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }

    @Override
    public Code code() {
        return switch (reason) {
            case EMPTY -> Code.EMPTY_DOCUMENT;
            case BINARY -> Code.DOCUMENT_NOT_TEXT;
            case UNKNOWN -> Code.NO_ARTICLE;
        };
    }
}
