import { refused, type Refused } from '../refused.ts';
import type { Cadence, Programme } from './programme.ts';

/** How often people meet, and for how many minutes. */
export interface Rhythm {
  readonly cadence: Cadence;
  readonly minutes: number;
}

export type RhythmRefusal = 'own-rhythm-closed' | 'cadence-not-offered' | 'length-not-offered' | 'same-rhythm';

/** The rhythm of those who have agreed on none of their own. */
export function rhythmOfProgramme({ cadence, meetingMinutes: minutes }: Programme): Rhythm {
  return { cadence, minutes };
}

export function isSameRhythm(one: Rhythm, other: Rhythm): boolean {
  return one.cadence === other.cadence && one.minutes === other.minutes;
}

/**
 * May a pair whose rhythm is `present` take this one? The programme's own is always among those to choose from: it is the
 * way back.
 */
export function mayTakeRhythm(programme: Programme, present: Rhythm, wanted: Rhythm): true | Refused<RhythmRefusal> {
  if (isSameRhythm(present, wanted)) return refused('same-rhythm');
  if (isSameRhythm(rhythmOfProgramme(programme), wanted)) return true;
  const { ownRhythm } = programme;
  if (ownRhythm === null) return refused('own-rhythm-closed');
  const { cadences, minutes } = ownRhythm;
  if (!cadences.includes(wanted.cadence)) return refused('cadence-not-offered');
  const fits = Number.isInteger(wanted.minutes) && minutes.least <= wanted.minutes && wanted.minutes <= minutes.most;
  return fits ? true : refused('length-not-offered');
}
