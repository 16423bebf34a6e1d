package org.casus.world;

/**
 * How a state voted in the United Nations General Assembly in a year's session; NaN where unknown.
 *
 * @param year the year in which the session began
 * @param idealPoint its place on the first dimension of all votes, comparable over time; higher is nearer to the United
 *     States
 * @param low 5th percentile of its estimate
 * @param high 95th percentile
 * @param agreesUsa share of votes in which it voted as the United States did, 0–1
 * @param agreesRussia the same with Russia
 * @param agreesChina the same with China
 */
public record UnVoting(
        int ccode,
        int year,
        double idealPoint,
        double low,
        double high,
        double agreesUsa,
        double agreesRussia,
        double agreesChina,
        String source) {}
