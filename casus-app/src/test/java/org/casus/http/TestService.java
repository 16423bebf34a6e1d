package org.casus.http;

import org.casus.Casus;
import org.casus.datasets.Worlds;

/** The service as tests start it: on a free port, with what Casus carries. */
final class TestService {
    private TestService() {}

    static Service start() throws Exception {
        return Service.start(new Settings("127.0.0.1", 0, null, false, false), Casus.open(), Worlds.embedded());
    }
}
