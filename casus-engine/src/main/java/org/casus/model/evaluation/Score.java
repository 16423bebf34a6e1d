package org.casus.model.evaluation;

/** How forecasts are judged. */
public enum Score {
    /** Mean natural-log score per candidate; higher is better. */
    LOG,
    /** Area under the receiver operating characteristic: ranking by the chance of joining, all conflicts pooled. */
    AUC,
    /** Average precision of the same ranking. */
    PR_AUC,
    /** Of those that joined, the share whose likelier side was the right one; a tie counts half. */
    SIDE,
    /** In each conflict with N joiners, the share of the N likeliest candidates that joined, pooled. */
    TOP_N,
    /** Sum of the chances of joining over the number of joiners. */
    EXPECTED,
    /** Slope of a logistic regression of joining on the log-odds of the forecast; 1 is perfect. */
    SLOPE,
    /** Its intercept; 0 is perfect. */
    INTERCEPT
}
