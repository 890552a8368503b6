import { byKind, type ByKind } from '#domain/by-kind.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Obstacle } from '#domain/matching/obstacles.ts';
import type { Language } from '#domain/programme/programme.ts';
import { obstacles as english } from './reasons/en.ts';
import { words as englishWords } from '../words/en.ts';
import { amount, list, percent, plainDay, startOfSentence } from '../format.ts';
import { obstacles as swedish } from './reasons/sv.ts';
import { words as swedishWords } from '../words/sv.ts';

/** Who waits, in which role, and the names of the people mentioned. */
export interface ObstacleSubject {
  readonly name: string;
  readonly role: Role;
  readonly nameOf: (personId: PersonId) => string;
}

/** A sentence for each thing that would have to change, to HR, in the same order. */
export function obstacleSentences(
  obstacles: readonly Obstacle[],
  subject: ObstacleSubject,
  naming: Naming,
): readonly string[] {
  return obstacles.map((obstacle) => startOfSentence(sentence(obstacle, subject, naming)));
}

interface Saying {
  readonly texts: typeof swedish | typeof english;
  readonly words: typeof swedishWords | typeof englishWords;
  readonly language: Language;
  readonly nameOf: (competence: Competence) => string;
  /** Who waits. */
  readonly name: string;
  /** `1 mentor`, `3 mentors`: how many are looked for. */
  readonly people: (count: number) => string;
  readonly either: (ids: readonly PersonId[]) => string;
}

const sentences: ByKind<Obstacle, [Saying], string> = {
  'own-absence': ({ absence }, { texts, name }) => texts.ownAbsence[absence](name),
  'run-again': ({ people }, { texts, either }) => texts.runAgain(either(people.slice(0, 1))),
  room: ({ people, count }, { texts, language, either }) =>
    count === 1 ? texts.room.one(either(people)) : texts.room.many(amount(count, language), either(people)),
  'minimum-fit': ({ from, to, count }, { texts, language, people }) =>
    texts.minimumFit(percent(to * 100, language), percent(from * 100, language), people(count)),
  'meeting-minutes': ({ minutes, count }, { texts, language, people }) =>
    texts.meetingMinutes(amount(minutes, language), people(count)),
  'zone-gap': ({ hours, count }, { texts, language, people }) => texts.zoneGap(amount(hours, language), people(count)),
  'same-team': ({ count }, { texts, people }) => texts.sameTeam(people(count)),
  'cool-off': ({ until, count }, { texts, language, people }) =>
    texts.coolOff(plainDay(until.toString().slice(0, 10), language), people(count)),
  'others-absent': ({ count }, { texts, people }) => texts.othersAbsent(people(count)),
  language: ({ languages, count }, { texts, words, language, people }) => {
    const named = languages.map((each) => words.language[each]);
    return texts.language(people(count), list(named, language));
  },
  hours: ({ count }, { texts, people }) => texts.hours(people(count)),
  'more-people': ({ role, competences }, { texts, nameOf, language }) => {
    if (role === 'mentee') return texts.moreMentees;
    if (competences.length === 0) return texts.moreMentors;
    const named = competences.map(nameOf);
    return texts.moreMentorsFor(list(named, language));
  },
};

function sentence(
  obstacle: Obstacle,
  { name, role, nameOf }: ObstacleSubject,
  { language, competence }: Naming,
): string {
  const texts = language === 'sv' ? swedish : english;
  const words = language === 'sv' ? swedishWords : englishWords;
  const sought = texts.people[role === 'mentee' ? 'mentor' : 'mentee'];
  return byKind(sentences, [obstacle.kind, obstacle], {
    texts,
    words,
    language,
    nameOf: (each) => competence(each, language),
    name,
    people: (count) => (count === 1 ? sought.one : sought.many(amount(count, language))),
    either: (ids) => ids.map(nameOf).join(` ${texts.or} `),
  });
}
