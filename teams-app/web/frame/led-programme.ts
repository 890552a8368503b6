import { useLocation } from 'react-router';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import type { Me } from '../../contract/people.ts';
import type { LedProgramme } from '../../contract/programme.ts';
import { useMe } from '../mine.ts';

const key = 'lodestar-led-programme';

/** Which programme the reader looked at last, on this device. */
function lastLookedAt(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is closed to frames in some browsers: then one that is under way is taken.
    return null;
  }
}

export function rememberLookedAt(id: string): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // As above.
  }
}

/** The one the reader looked at last, else one under way, else one that is being launched, else the latest; null for who leads none. */
export function usualLed({ led }: Me): LedProgramme | null {
  const last = lastLookedAt();
  const living = led.filter((each) => !isProgrammeOver(each));
  const underWay = living.find(({ isStarting }) => !isStarting);
  return led.find(({ id }) => id === last) ?? underWay ?? living[0] ?? led[0] ?? null;
}

/** The programme whose pages the reader is on, or would come to. */
export function useLedProgramme(): LedProgramme | null {
  const { pathname } = useLocation();
  const { data: me } = useMe();
  if (me === undefined) return null;
  const here = /^\/hr\/([^/]+)\//.exec(pathname)?.[1];
  return me.led.find(({ id }) => id === here) ?? usualLed(me);
}
