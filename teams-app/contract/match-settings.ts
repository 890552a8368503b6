/** What the tab and the server say to each other about how a programme matches; as `contract.ts`. */
import { z } from 'zod';
import { factors } from '#domain/programme/match-factors.ts';
import {
  choosers,
  matchingAims,
  mentoringForms,
  presetNames,
  settingsLimits,
} from '#domain/programme/match-settings.ts';

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().int().min(least).max(most);

/** `GET` and `PUT /api/hr/matching/settings`: how the programme matches. `version` is the programme's. */
export const matchSettings = z.object({
  settings: z.object({
    preset: z.enum(presetNames),
    form: z.enum(mentoringForms),
    weights: z.record(z.enum(factors), within(settingsLimits.weight)),
    rules: z.object({
      minimumFit: z.number().min(settingsLimits.minimumFit.least).max(settingsLimits.minimumFit.most),
      avoidSameTeam: z.boolean(),
      largestZoneGapHours: within(settingsLimits.largestZoneGapHours).nullable(),
      coolOffMonths: within(settingsLimits.coolOffMonths),
    }),
    aim: z.enum(matchingAims),
    choosing: z.enum(choosers),
  }),
  version: z.number().int(),
});
export type MatchSettingsBody = z.infer<typeof matchSettings>;

/** `GET /api/hr/matching/waiting/:id/:role`: what would have to change for a person who waits, in sentences. */
export const waitingChanges = z.object({ changes: z.array(z.string()) });
