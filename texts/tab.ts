import type { Language } from '#domain/programme/programme.ts';
import { tab as englishFrame } from './frame/en.ts';
import { tab as englishHome } from './home/en.ts';
import { tab as englishEnrolment } from './enrolment/en.ts';
import { tab as englishMeetings } from './meetings/en.ts';
import { tab as englishBooking, hr as englishBookingForHr } from './booking/en.ts';
import { tab as englishSurveys } from './surveys/en.ts';
import { tab as englishGoals } from './goals/en.ts';
import { tab as englishPairing } from './pairing/en.ts';
import { tab as englishInviting } from './inviting/en.ts';
import { hr as englishInvitingForHr } from './inviting/leads/en.ts';
import { tab as englishChoosing, hr as englishChoosingForHr } from './choosing/en.ts';
import { tab as swedishFrame } from './frame/sv.ts';
import { tab as swedishHome } from './home/sv.ts';
import { tab as swedishEnrolment } from './enrolment/sv.ts';
import { tab as swedishMeetings } from './meetings/sv.ts';
import { tab as swedishBooking, hr as swedishBookingForHr } from './booking/sv.ts';
import { tab as swedishSurveys } from './surveys/sv.ts';
import { tab as swedishGoals } from './goals/sv.ts';
import { tab as swedishPairing } from './pairing/sv.ts';
import { tab as swedishInviting } from './inviting/sv.ts';
import { hr as swedishInvitingForHr } from './inviting/leads/sv.ts';
import { tab as swedishChoosing, hr as swedishChoosingForHr } from './choosing/sv.ts';
import { hr as englishPeopleForHr } from './people/en.ts';
import { hr as englishProgrammeForHr } from './programme/en.ts';
import { hr as englishMatchingForHr } from './matching/en.ts';
import { hr as englishInsightForHr } from './insight/en.ts';
import { hr as englishLeadsForHr } from './leads/en.ts';
import { hr as englishLaunchForHr } from './launch/en.ts';
import { hr as swedishPeopleForHr } from './people/sv.ts';
import { hr as swedishProgrammeForHr } from './programme/sv.ts';
import { hr as swedishMatchingForHr } from './matching/sv.ts';
import { hr as swedishInsightForHr } from './insight/sv.ts';
import { hr as swedishLeadsForHr } from './leads/sv.ts';
import { hr as swedishLaunchForHr } from './launch/sv.ts';
import type { SameShape } from './shape.ts';

const swedish = {
  ...swedishFrame,
  ...swedishHome,
  ...swedishEnrolment,
  ...swedishMeetings,
  ...swedishBooking,
  ...swedishSurveys,
  ...swedishGoals,
  ...swedishPairing,
  ...swedishChoosing,
  ...swedishInviting,
};
const swedishForHr = {
  ...swedishPeopleForHr,
  ...swedishProgrammeForHr,
  ...swedishMatchingForHr,
  ...swedishChoosingForHr,
  ...swedishBookingForHr,
  ...swedishInsightForHr,
  ...swedishInvitingForHr,
  ...swedishLeadsForHr,
  ...swedishLaunchForHr,
};

export type TabTexts = SameShape<typeof swedish>;
export type HrTexts = SameShape<typeof swedishForHr>;

/** What the tab says to everybody, put together from the rooms. */
export const tab: Readonly<Record<Language, TabTexts>> = {
  sv: swedish,
  en: {
    ...englishFrame,
    ...englishHome,
    ...englishEnrolment,
    ...englishMeetings,
    ...englishBooking,
    ...englishSurveys,
    ...englishGoals,
    ...englishPairing,
    ...englishChoosing,
    ...englishInviting,
  },
};

/** What it says only to HR leads. */
export const hr: Readonly<Record<Language, HrTexts>> = {
  sv: swedishForHr,
  en: {
    ...englishPeopleForHr,
    ...englishProgrammeForHr,
    ...englishMatchingForHr,
    ...englishChoosingForHr,
    ...englishBookingForHr,
    ...englishInsightForHr,
    ...englishInvitingForHr,
    ...englishLeadsForHr,
    ...englishLaunchForHr,
  },
};
