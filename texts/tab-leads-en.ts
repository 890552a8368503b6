import { hr as bookingForHr } from './booking/en.ts';
import { hr as invitingForHr } from './inviting/leads/en.ts';
import { hr as choosingForHr } from './choosing/en.ts';
import { hr as peopleForHr } from './people/en.ts';
import { hr as programmeForHr } from './programme/en.ts';
import { hr as matchingForHr } from './matching/en.ts';
import { hr as insightForHr } from './insight/en.ts';
import { hr as leadsForHr } from './leads/en.ts';
import { hr as launchForHr } from './launch/en.ts';
import type { HrTexts } from './tab-leads-sv.ts';

/** What the tab says only to those who lead. */
export const hr: HrTexts = {
  ...peopleForHr,
  ...programmeForHr,
  ...matchingForHr,
  ...choosingForHr,
  ...bookingForHr,
  ...insightForHr,
  ...invitingForHr,
  ...leadsForHr,
  ...launchForHr,
};
