package org.casus.model.fit;

/**
 * What is chosen before estimation, inside the past only.
 *
 * @param penalty ridge penalty on squared standardised coefficients
 * @param shiftPenalty how many times as strong it is on the shifts of wars: how much disputes and wars are pooled
 * @param warWeight how much a candidate of a war weighs against one of a dispute
 */
public record Settings(double penalty, double shiftPenalty, double warWeight) {
    @Override
    public String toString() {
        return "penalty %.0f, shifts ×%s, wars ×%.0f".formatted(penalty, shiftPenalty, warWeight);
    }
}
