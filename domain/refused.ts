/** A rule said no. It is a value, not an error: whoever asks must look, because the type says so. */
export interface Refused<Reason extends string> {
  readonly refused: Reason;
}

export function refused<Reason extends string>(reason: Reason): Refused<Reason> {
  return { refused: reason };
}

export function isRefused<Outcome extends object, Reason extends string>(
  outcome: Outcome | Refused<Reason>,
): outcome is Refused<Reason> {
  return 'refused' in outcome;
}
