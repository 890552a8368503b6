/** The whole service: all addresses, by the noun they are about. An address that is not here is not served. */
import { applicationEndpoints } from './applications.ts';
import { bookingEndpoints } from './booking.ts';
import { catalogueEndpoints } from './catalogue.ts';
import { choosingEndpoints } from './choosing.ts';
import type { Endpoint } from './endpoint.ts';
import { endingEndpoints } from './endings.ts';
import { enrolmentEndpoints } from './enrolment.ts';
import { extraMeetingEndpoints } from './extra-meetings.ts';
import { goalEndpoints } from './goals.ts';
import { groupEndpoints } from './groups.ts';
import { healthEndpoints } from './health.ts';
import { homeEndpoints } from './home.ts';
import { importEndpoints } from './import.ts';
import { insightEndpoints } from './insight.ts';
import { invitingEndpoints } from './inviting.ts';
import { matchSettingsEndpoints } from './match-settings.ts';
import { proposalEndpoints, roundEndpoints, ruleEndpoints } from './matching.ts';
import { swapEndpoints } from './swap.ts';
import { calendarFeedEndpoints, continuationEndpoints, meetingEndpoints, offerEndpoints } from './meetings.ts';
import { pairingEndpoints } from './pairing.ts';
import { launchEndpoints } from './launch.ts';
import { leadEndpoints } from './leads.ts';
import { peopleEndpoints } from './people.ts';
import { jointDecisionEndpoints } from './joint-decisions.ts';
import { programmeEndpoints } from './programme.ts';
import { questionEndpoints } from './questions.ts';
import { serviceEndpoints, tabEndpoints } from './service.ts';
import { silenceEndpoints } from './silence.ts';
import { surveyEndpoints } from './surveys.ts';

export const endpoints = {
  programme: programmeEndpoints,
  people: peopleEndpoints,
  enrolment: enrolmentEndpoints,
  catalogue: catalogueEndpoints,
  questions: questionEndpoints,
  inviting: invitingEndpoints,
  applications: applicationEndpoints,
  imports: importEndpoints,
  matchSettings: matchSettingsEndpoints,
  rounds: roundEndpoints,
  swaps: swapEndpoints,
  rules: ruleEndpoints,
  proposals: proposalEndpoints,
  choosing: choosingEndpoints,
  groups: groupEndpoints,
  pairing: pairingEndpoints,
  endings: endingEndpoints,
  jointDecisions: jointDecisionEndpoints,
  silence: silenceEndpoints,
  booking: bookingEndpoints,
  meetings: meetingEndpoints,
  extraMeetings: extraMeetingEndpoints,
  offers: offerEndpoints,
  continuations: continuationEndpoints,
  calendarFeed: calendarFeedEndpoints,
  surveys: surveyEndpoints,
  goals: goalEndpoints,
  home: homeEndpoints,
  insight: insightEndpoints,
  launch: launchEndpoints,
  leads: leadEndpoints,
  health: healthEndpoints,
  service: serviceEndpoints,
  tab: tabEndpoints,
};

export const everyEndpoint: readonly Endpoint[] = Object.values(endpoints).flatMap((room): Endpoint[] =>
  Object.values(room),
);
