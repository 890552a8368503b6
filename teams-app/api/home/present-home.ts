import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { HomeView } from '#operations/home/home.ts';
import type { Home } from '../../contract/home.ts';
import { pairingBody } from '../pairing/present-pairing.ts';
import { leftAloneBody } from '../matching/present-left-alone.ts';
import { surveyBody } from '../surveys/present-survey.ts';

export function homeBody(view: HomeView, naming: Naming): Home {
  return {
    pairings: view.pairings.map((pairing) => pairingBody(pairing, view, naming)),
    surveys: view.surveys.map(surveyBody),
    standings: view.standings.map(({ leftAlone, ...each }) => ({
      ...each,
      leftAlone: leftAlone && leftAloneBody(leftAlone, naming),
    })),
    hasCalendarFeed: view.hasCalendarFeed,
  };
}
