package org.casus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The standard output; remembers why it could not be written, where a writer on top of it does not. */
final class Output extends FilterOutputStream {
    private @Nullable String failure;

    Output() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Why it failed, null if it did not; a reader that has had enough ({@code | head}) is no failure. */
    @Nullable
    String failure() {
        String why = failure;
        return why == null || why.contains("Broken pipe") ? null : why;
    }
}
