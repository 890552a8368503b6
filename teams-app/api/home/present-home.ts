import type { Language } from '#domain/programme/programme.ts';
import type { HomeView } from '#operations/home/home.ts';
import type { Home } from '../../contract/home.ts';
import { pairingBody } from '../pairing/present-pairing.ts';
import { leftAloneBody } from '../matching/present-left-alone.ts';
import { surveyBody } from '../surveys/present-survey.ts';

export function homeBody(view: HomeView, language: Language): Home {
  return {
    pairings: view.pairings.map((pairing) => pairingBody(pairing, view, language)),
    surveys: view.surveys.map(surveyBody),
    waitingForMatch: view.waitingForMatch,
    nextRound: view.nextRound,
    leftAlone: view.leftAlone && leftAloneBody(view.leftAlone),
    hasCalendarFeed: view.hasCalendarFeed,
  };
}
