/** What the tab and the server say to each other about how a programme matches. */
import { z } from 'zod';
import { factors } from '#domain/programme/match-factors.ts';
import {
  choosers,
  matchingAims,
  mentoringForms,
  presetNames,
  settingsLimits,
} from '#domain/programme/match-settings.ts';
import { byIdInProgramme, endpoint, ofProgramme, told } from './endpoint.ts';
import { role } from './shapes.ts';
import { version } from './text.ts';

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().int().min(least).max(most);

/** `version` is that of the programme. */
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
  version,
});
export type MatchSettingsBody = z.infer<typeof matchSettings>;

export const matchSettingsEndpoints = {
  /** Null before there is a programme. */
  read: endpoint('GET', '/api/programmes/:programmeId/matching/settings', {
    access: 'lead',
    params: ofProgramme,
    answer: told(matchSettings),
  }),
  write: endpoint('PUT', '/api/programmes/:programmeId/matching/settings', {
    access: 'lead',
    params: ofProgramme,
    body: matchSettings,
    answer: told(matchSettings),
  }),
  /** What would have to change for a person who waits, in sentences. */
  waitingChanges: endpoint('GET', '/api/programmes/:programmeId/matching/waiting/:id/:role', {
    access: 'lead',
    params: byIdInProgramme.extend({ role }),
    answer: told(z.object({ changes: z.array(z.string()) })),
  }),
};
