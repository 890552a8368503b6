import { bars, type Bar } from '#domain/programme/joining.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';

/** Is it the account itself, rather than the programme, that keeps somebody out? */
export function isBar(why: MyProgramme['mayJoin'] | Me['obstacle']): why is Bar {
  return bars.some((bar) => bar === why);
}
