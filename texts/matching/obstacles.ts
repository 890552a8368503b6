import type { Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Obstacle } from '#domain/matching/obstacles.ts';
import type { Language } from '#domain/programme/programme.ts';
import { obstacles as english } from './reasons/en.ts';
import { words as englishWords } from '../words/en.ts';
import { amount, list, percent, plainDay, startOfSentence } from '../format.ts';
import { obstacles as swedish } from './reasons/sv.ts';
import { words as swedishWords } from '../words/sv.ts';

/** Who waits, in which role, and what the people that are named are called. */
export interface ObstacleSubject {
  readonly name: string;
  readonly role: Role;
  readonly nameOf: (personId: PersonId) => string;
}

/** A sentence for each thing that would have to change, to HR, in the same order. */
export function obstacleSentences(
  obstacles: readonly Obstacle[],
  subject: ObstacleSubject,
  language: Language,
): readonly string[] {
  return obstacles.map((obstacle) => startOfSentence(sentence(obstacle, subject, language)));
}

function sentence(obstacle: Obstacle, { name, role, nameOf }: ObstacleSubject, language: Language): string {
  const texts = language === 'sv' ? swedish : english;
  const words = language === 'sv' ? swedishWords : englishWords;
  const sought = texts.people[role === 'mentee' ? 'mentor' : 'mentee'];
  const people = (count: number) => (count === 1 ? sought.one : sought.many(amount(count, language)));
  const either = (ids: readonly PersonId[]) => ids.map(nameOf).join(` ${texts.or} `);
  switch (obstacle.kind) {
    case 'own-pause':
      return texts.ownPause(name);
    case 'run-again':
      return texts.runAgain(either(obstacle.people.slice(0, 1)));
    case 'room':
      return obstacle.count === 1
        ? texts.room.one(either(obstacle.people))
        : texts.room.many(amount(obstacle.count, language), either(obstacle.people));
    case 'minimum-fit':
      return texts.minimumFit(
        percent(obstacle.to * 100, language),
        percent(obstacle.from * 100, language),
        people(obstacle.count),
      );
    case 'meeting-minutes':
      return texts.meetingMinutes(amount(obstacle.minutes, language), people(obstacle.count));
    case 'zone-gap':
      return texts.zoneGap(amount(obstacle.hours, language), people(obstacle.count));
    case 'same-team':
      return texts.sameTeam(people(obstacle.count));
    case 'cool-off':
      return texts.coolOff(plainDay(obstacle.until.toString().slice(0, 10), language), people(obstacle.count));
    case 'others-paused':
      return texts.othersPaused(people(obstacle.count));
    case 'language':
      return texts.language(
        people(obstacle.count),
        list(
          obstacle.languages.map((each) => words.language[each]),
          language,
        ),
      );
    case 'hours':
      return texts.hours(people(obstacle.count));
    case 'more-people': {
      const competences = obstacle.competences.map((each) => words.competence[each]);
      if (obstacle.role === 'mentee') return texts.moreMentees;
      return competences.length === 0 ? texts.moreMentors : texts.moreMentorsFor(list(competences, language));
    }
  }
}
