package org.casus.http;

import io.javalin.security.RouteRole;

/** Who may call a route. */
enum Access implements RouteRole {
    /** Anyone, also where reading is private: to log in, to see that the service lives. */
    ANYONE,
    /** Anyone where reading is public; else whoever is logged in. */
    READ,
    /** Whoever is logged in, for what is their own. */
    OWN,
    /** Forecasters and administrators. */
    FORECAST,
    /** Administrators. */
    ADMIN
}
