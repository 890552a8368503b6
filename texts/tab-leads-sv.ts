import { hr as bookingForHr } from './booking/sv.ts';
import { hr as invitingForHr } from './inviting/leads/sv.ts';
import { hr as choosingForHr } from './choosing/sv.ts';
import { hr as peopleForHr } from './people/sv.ts';
import { hr as programmeForHr } from './programme/sv.ts';
import { hr as matchingForHr } from './matching/sv.ts';
import { hr as insightForHr } from './insight/sv.ts';
import { hr as leadsForHr } from './leads/sv.ts';
import { hr as launchForHr } from './launch/sv.ts';
import type { SameShape } from './shape.ts';

/** What the tab says only to those who lead. */
export const hr = {
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

/** What every language says. */
export type HrTexts = SameShape<typeof hr>;
