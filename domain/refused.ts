/** A rule said no. It is a value, not an error: whoever asks must look, because the type says so. */
export interface Refused<Reason extends string> {
  readonly refused: Reason;
  /** Which part of what was sent is meant, where the reason does not say so. */
  readonly field?: string;
}

export function refused<Reason extends string>(reason: Reason, field?: string): Refused<Reason> {
  return field === undefined ? { refused: reason } : { refused: reason, field };
}

export function isRefused<Outcome extends object, Reason extends string>(
  outcome: Outcome | Refused<Reason>,
): outcome is Refused<Reason> {
  return 'refused' in outcome;
}
