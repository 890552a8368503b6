import type { PairingBody } from '../../contract/pairing.ts';
import { soFar } from '../meetings/so-far.ts';

export type Reached = 'first' | 'half';

/** The last of the two moments that they have come to; said while it is near. */
export function milestoneOf(
  { status, meetings, startsOn, endsOn }: Pick<PairingBody, 'status' | 'meetings' | 'startsOn' | 'endsOn'>,
  { now, today }: { readonly now: string; readonly today: string },
): Reached | null {
  if (status === 'closed') return null;
  const { held } = soFar(meetings, now);
  if (held === 1) return 'first';
  const [from, until, at] = [startsOn, endsOn, today].map((day) => Date.parse(day));
  if (from === undefined || until === undefined || at === undefined || held < 2) return null;
  const part = (at - from) / (until - from);
  return part >= 0.5 && part < 0.65 ? 'half' : null;
}
