import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { HomeView } from '#operations/home/home.ts';
import type { Home } from '../../contract/home.ts';
import { myChoosingBody } from '../choosing/present-choice.ts';
import { pairingBody } from '../pairing/present-pairing.ts';
import { leftAloneBody } from '../matching/present-left-alone.ts';
import { surveyBody } from '../surveys/present-survey.ts';

export function homeBody(view: HomeView, naming: Naming): Home {
  return {
    pairings: view.pairings.map((pairing) => pairingBody(pairing, view, naming)),
    surveys: view.surveys.map(surveyBody),
    standings: view.standings.map(({ leftAlone, choosing, ...each }) => ({
      ...each,
      choosing: myChoosingBody(choosing, naming),
      leftAlone: leftAlone && leftAloneBody(leftAlone, naming),
    })),
    farewells: view.farewells.map(({ programmeId, programmeName, words, pairings, waited, wish, nextName }) => ({
      programmeId,
      name: programmeName,
      words,
      pairings: pairings.map((each) => ({ ...each })),
      waited,
      wish,
      nextName,
    })),
    joinAgain: view.joinAgain.map(({ programmeId, programmeName, fromName, roles }) => ({
      programmeId,
      name: programmeName,
      fromName,
      roles: [...roles],
    })),
    mentorWishes: view.mentorWishes.map(({ enrolmentId, person, programmeName }) => ({
      enrolmentId,
      person: { ...person },
      programmeName: { ...programmeName },
    })),
    hasCalendarFeed: view.hasCalendarFeed,
  };
}
