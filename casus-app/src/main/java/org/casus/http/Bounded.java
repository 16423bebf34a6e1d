package org.casus.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that is read as it comes, up to a number of bytes; reading more throws the {@link Problem} 413. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream body, long most) {
        super(body);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = in.read(bytes, from, length);
        count(n);
        return n;
    }

    private void count(int n) {
        left -= Math.max(0, n);
        if (left < 0) {
            throw Problem.of(413, "The request is longer than is read here.");
        }
    }
}
