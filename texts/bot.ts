import type { Language } from '#domain/programme/programme.ts';
import { bot as englishFrame } from './frame/en.ts';
import { bot as englishEnrolment } from './enrolment/en.ts';
import { bot as englishPairing } from './pairing/en.ts';
import { bot as englishMeetings } from './meetings/en.ts';
import { bot as englishSurveys } from './surveys/en.ts';
import { bot as englishHome } from './home/en.ts';
import { bot as englishLeads } from './leads/en.ts';
import { bot as swedishFrame } from './frame/sv.ts';
import { bot as swedishEnrolment } from './enrolment/sv.ts';
import { bot as swedishPairing } from './pairing/sv.ts';
import { bot as swedishMeetings } from './meetings/sv.ts';
import { bot as swedishSurveys } from './surveys/sv.ts';
import { bot as swedishHome } from './home/sv.ts';
import { bot as swedishLeads } from './leads/sv.ts';
import type { SameShape } from './shape.ts';

const swedish = {
  ...swedishFrame,
  ...swedishEnrolment,
  ...swedishPairing,
  ...swedishMeetings,
  ...swedishSurveys,
  ...swedishHome,
  ...swedishLeads,
};

export type BotTexts = SameShape<typeof swedish>;

/** The bot's sentences, put together from the rooms. */
export const bot: Readonly<Record<Language, BotTexts>> = {
  sv: swedish,
  en: {
    ...englishFrame,
    ...englishEnrolment,
    ...englishPairing,
    ...englishMeetings,
    ...englishSurveys,
    ...englishHome,
    ...englishLeads,
  },
};
