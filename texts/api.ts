import type { Language } from '#domain/programme/programme.ts';
import { api as englishFrame } from './frame/en.ts';
import { legal as englishLegal } from './frame/legal/en.ts';
import { api as englishJoining } from './enrolment/joining/en.ts';
import { api as englishRefusals } from './refusals/en.ts';
import { api as englishMatching } from './matching/en.ts';
import { api as englishMeetings } from './meetings/en.ts';
import { api as englishInsight } from './insight/en.ts';
import { api as swedishFrame } from './frame/sv.ts';
import { legal as swedishLegal } from './frame/legal/sv.ts';
import { api as swedishJoining } from './enrolment/joining/sv.ts';
import { api as swedishRefusals } from './refusals/sv.ts';
import { api as swedishMatching } from './matching/sv.ts';
import { api as swedishMeetings } from './meetings/sv.ts';
import { api as swedishInsight } from './insight/sv.ts';
import type { SameShape } from './shape.ts';

const swedish = {
  ...swedishFrame,
  legal: swedishLegal,
  ...swedishJoining,
  ...swedishRefusals,
  ...swedishMatching,
  ...swedishMeetings,
  ...swedishInsight,
};

export type ApiTexts = SameShape<typeof swedish>;

/** What the server says to the tab, put together from the rooms: errors, refusals and why, and what HR should look at. */
export const api: Readonly<Record<Language, ApiTexts>> = {
  sv: swedish,
  en: {
    ...englishFrame,
    legal: englishLegal,
    ...englishJoining,
    ...englishRefusals,
    ...englishMatching,
    ...englishMeetings,
    ...englishInsight,
  },
};
