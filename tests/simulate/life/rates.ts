import type { ActKind } from './act.ts';
import type { FaultKind } from './fault.ts';

/** How often each thing happens to one person in one week; a busy company, worse than most. */
export const weeklyRates = {
  meeting: 0.15,
  'meeting-on-top': 0.06,
  leave: 0.02,
  'team-meeting': 0.01,
  decline: 0.04,
  'answer-tentatively': 0.02,
  'propose-time': 0.015,
  'move-to-free': 0.03,
  'move-to-busy': 0.01,
  shorten: 0.01,
  cancel: 0.015,
  delete: 0.015,
  'move-series': 0.005,
  'delete-series': 0.002,
  'split-series': 0.004,
  'decline-with-proposal': 0.01,
  'remove-unanswered': 0.012,
  'remove-series-unanswered': 0.003,
  'take-guest-off': 0.004,
  'take-guest-off-series': 0.0015,
  'invite-instead': 0.004,
  'invite-again': 0.05,
  forward: 0.012,
  'ask-other-times': 0.01,
  'ask-standing-time': 0.004,
  skip: 0.006,
  pause: 0.003,
  resume: 0.002,
  end: 0.002,
  rematch: 0.001,
  'leaves-slowly': 0.0012,
  'leaves-at-once': 0.0012,
  'new-hours': 0.003,
  'new-zone': 0.0006,
  'new-name': 0.001,
  'new-address': 0.001,
  'away-for-a-day': 0.003,
  'without-address': 0.002,
  'away-for-weeks': 0.0008,
} as const satisfies Record<ActKind, number>;

/** How often each disturbance of the service is on at one moment. */
export const faultRates = {
  'lost-notifications': 0.12,
  'expired-delta': 0.05,
  throttling: 0.1,
  outage: 0.1,
  'cut-after-write': 0.08,
  hang: 0.01,
  'worker-killed': 0.02,
} as const satisfies Record<FaultKind, number>;

/** The share of cards, from 0 to 1, with which people do each thing. The rest is ignored. */
export const cardRates = { choose: 0.5, otherTimes: 0.12, skip: 0.13, answerSurvey: 0.5 } as const;

/**
 * Of those who answer a survey: the share who do so days or weeks later, who say that the two did not meet, and who
 * press again later with other answers.
 */
export const surveyRates = { late: 0.35, notMet: 0.08, again: 0.1 } as const;

/** Of those who are asked whether a split series goes on: the shares who say yes and no; the rest say nothing. */
export const splitRates = { yes: 0.35, no: 0.1 } as const;

/**
 * The share of moments at which somebody in HR looks at what needs them, and of the retriable items for which they
 * press retry.
 */
export const hrRates = { looks: 0.3, retries: 0.7 } as const;
