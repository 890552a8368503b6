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
import { endpoint, ofProgramme, told } from './endpoint.ts';
import { role } from './shapes.ts';
import { id, version } from './text.ts';

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

/** Somebody who waits, and as what. */
const waits = z.object({ id, role });

/** About how many who wait one can ask at once. */
export const mostAsked = 20;

/** Where what would help can be brought about: by inviting, in how the programme matches, or by proposing again. */
const waysOut = ['invite', 'settings', 'propose'] as const;

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
  /**
   * What would have to change for people who wait; whoever does not is left out. Read by POST, because those who are asked
   * about are too many for an address.
   */
  waitingChanges: endpoint('POST', '/api/programmes/:programmeId/matching/waiting', {
    access: 'lead',
    params: ofProgramme,
    body: z.object({ people: z.array(waits).min(1).max(mostAsked) }),
    answer: told(
      z.object({
        people: z.array(
          waits.extend({
            /** In sentences; `leads`: where it can be brought about. */
            changes: z.array(z.object({ text: z.string(), leads: z.enum(waysOut).nullable() })),
          }),
        ),
        /** What several of them look for and nobody offers, the most wanted first. */
        missed: z.array(z.object({ competence: z.string(), people: z.number().int() })),
      }),
    ),
  }),
};
