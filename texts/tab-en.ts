import { tab as frame } from './frame/en.ts';
import { tab as home } from './home/en.ts';
import { tab as enrolment } from './enrolment/en.ts';
import { tab as meetings } from './meetings/en.ts';
import { tab as booking } from './booking/en.ts';
import { tab as surveys } from './surveys/en.ts';
import { tab as goals } from './goals/en.ts';
import { tab as pairing } from './pairing/en.ts';
import { tab as inviting } from './inviting/en.ts';
import { tab as choosing } from './choosing/en.ts';
import type { TabTexts } from './tab-sv.ts';

/** What the tab says to everybody, put together from the rooms. */
export const tab: TabTexts = {
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
