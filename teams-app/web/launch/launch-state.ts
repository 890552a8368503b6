import { oneOf, pageState } from '../parts/page-state.ts';

/** The steps of a launch, in order. */
export const launchSteps = ['describe', 'invite', 'match', 'open'] as const;
export type LaunchStep = (typeof launchSteps)[number];

/** Which step is in view. */
export const launchState = pageState<{ readonly step: LaunchStep }>({ step: 'describe' }, { step: oneOf(launchSteps) });
