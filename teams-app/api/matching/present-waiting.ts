import type { z } from 'zod';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Obstacle } from '#domain/matching/obstacles.ts';
import type { WaitingChanges } from '#operations/matching/waiting-changes.ts';
import { obstacleSentences } from '#texts/matching/obstacles.ts';
import type { matchSettingsEndpoints } from '../../contract/match-settings.ts';

type WaitingBody = z.input<typeof matchSettingsEndpoints.waitingChanges.answer.schema>;
type WayOut = WaitingBody['people'][number]['changes'][number]['leads'];

/** Where each can be brought about; null: nowhere in Lodestar, or by the person themselves. */
const wayOut: Readonly<Record<Obstacle['kind'], WayOut>> = {
  'own-absence': null,
  'run-again': 'propose',
  room: null,
  'minimum-fit': 'settings',
  'meeting-minutes': 'settings',
  'zone-gap': 'settings',
  'same-team': 'settings',
  'cool-off': 'settings',
  'others-absent': null,
  language: null,
  hours: null,
  'more-people': 'invite',
};

/** So many at most: who is to be invited is a sentence, not a list. */
const mostMissed = 3;

/** What would help those who wait, and what several of them look for in vain. */
export function waitingBody(waiting: readonly WaitingChanges[], naming: Naming): WaitingBody {
  const missed = new Map<string, number>();
  for (const { obstacles } of waiting) {
    for (const competence of obstacles.flatMap((each) => (each.kind === 'more-people' ? each.competences : []))) {
      missed.set(competence, (missed.get(competence) ?? 0) + 1);
    }
  }
  return {
    people: waiting.map(({ person, role, obstacles, people }) => {
      const nameOf = (id: PersonId): string => people.get(id)?.name ?? '';
      const texts = obstacleSentences(obstacles, { name: person.givenName, role, nameOf }, naming);
      return {
        id: person.id,
        role,
        changes: obstacles.map(({ kind }, at) => ({ text: texts[at] ?? '', leads: wayOut[kind] })),
      };
    }),
    missed: [...missed]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, mostMissed)
      .map(([competence, count]) => ({ competence: naming.competence(competence, naming.language), people: count })),
  };
}
