package org.casus.answer;

/**
 * The answer to "how might it grow?".
 *
 * @param question as understood
 * @param cascade what happened in the runs
 * @param provenance how to get it again
 */
public record Simulation(Question question, Cascade cascade, Answer.Provenance provenance) {}
