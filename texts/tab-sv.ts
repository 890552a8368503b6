import { tab as frame } from './frame/sv.ts';
import { tab as home } from './home/sv.ts';
import { tab as enrolment } from './enrolment/sv.ts';
import { tab as meetings } from './meetings/sv.ts';
import { tab as booking } from './booking/sv.ts';
import { tab as surveys } from './surveys/sv.ts';
import { tab as goals } from './goals/sv.ts';
import { tab as pairing } from './pairing/sv.ts';
import { tab as inviting } from './inviting/sv.ts';
import { tab as choosing } from './choosing/sv.ts';
import type { SameShape } from './shape.ts';

/** What the tab says to everybody, put together from the rooms. */
export const tab = {
  ...frame,
  ...home,
  ...enrolment,
  ...meetings,
  ...booking,
  ...surveys,
  ...goals,
  ...pairing,
  ...choosing,
  ...inviting,
};

/** What every language says. */
export type TabTexts = SameShape<typeof tab>;
