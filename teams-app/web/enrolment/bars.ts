import { bars, type Bar } from '#domain/programme/programme.ts';
import type { Me } from '../../contract/people.ts';

/** Is it the account itself, rather than the programme, that keeps somebody out? */
export function isBar(why: Me['mayJoin']): why is Bar {
  return bars.some((bar) => bar === why);
}
