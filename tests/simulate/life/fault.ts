export const faultKinds = [
  'lost-notifications',
  'expired-delta',
  'throttling',
  'outage',
  'cut-after-write',
  'hang',
  'worker-killed',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A disturbance of the service, on from one moment until everything has come to rest there. */
export interface Fault {
  readonly kind: FaultKind;
  readonly moment: number;
  /** Seed of the details. */
  readonly details: number;
}
