import { seenStates } from '#domain/access/seen-by-hr.ts';
import { wordsFor } from '#domain/leads/lead-message.ts';
import type { Language } from '#domain/programme/programme.ts';
import { roleOf } from '#domain/pairing/pairing.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { EnrolledPersonView, PeoplePage } from '#operations/people/list-people.ts';
import type { OnePersonView } from '#operations/people/one-person.ts';
import type { EnrolledPerson, OnePersonBody, PairingOfPersonBody, PeoplePageBody } from '../../contract/people.ts';
import { answerText } from '../enrolment/present-question.ts';
import { personCard } from '../present-person.ts';
import { textsIn } from '../reader.ts';

/** A page of HR's list of people. */
export function peoplePageBody(
  { people, hits, total, states, withRoom, departments }: PeoplePage,
  language: Language,
): PeoplePageBody {
  return {
    people: people.map((view) => enrolledPersonBody(view, language)),
    hits,
    total,
    states: seenStates.flatMap((state) => {
      const count = states.get(state) ?? 0;
      return count === 0 ? [] : [{ state, people: count }];
    }),
    withRoom,
    departments: [...departments],
  };
}

function enrolledPersonBody(view: EnrolledPersonView, language: Language): EnrolledPerson {
  const { person, enrolment, languages, mentees, hasMentor, state, room, waits } = view;
  return {
    person: personCard(person, languages),
    roles: [...enrolment.roles],
    capacity: enrolment.capacity,
    mentees,
    hasMentor,
    state,
    room,
    with: view.partners.map(({ givenName }) => givenName),
    pausedUntil: view.pausedUntil?.toString() ?? null,
    lastMet: view.lastMet?.toString() ?? null,
    waits: waits && {
      since: waits.since.toString(),
      role: waits.role,
      why: waits.why && textsIn(language).waiting[waits.why],
    },
    enrolledAt: enrolment.enrolledAt.toString(),
    botReachable: person.botState,
  };
}

/** One of them, with what opens on the row. */
export function onePersonBody(view: OnePersonView, { language, competence }: Naming): OnePersonBody {
  const { person, profile } = view;
  const named = (some: readonly { readonly competence: string }[]): string[] =>
    some.map((each) => competence(each.competence, language));
  return {
    ...enrolledPersonBody(view, language),
    mail: person.mail,
    pairings: view.pairings.flatMap((each) => pairingBody(each, person.id)),
    profile: profile && { offered: named(profile.offered), wanted: named(profile.wanted) },
    answers:
      view.answers?.map(({ question, answer }) => ({
        question: question.text[language],
        text: answerText(question, answer.value, language),
      })) ?? null,
    messages: view.messages.map(({ message, outcome, at }) => ({
      id: message.id,
      subject: wordsFor(message.words, language).subject,
      at: at.toString(),
      outcome,
    })),
  };
}

function pairingBody(
  { pairing, others, held, due, nextStart }: OnePersonView['pairings'][number],
  personId: OnePersonView['person']['id'],
): PairingOfPersonBody[] {
  const role = roleOf(pairing, personId);
  if (role === null) return [];
  return [
    {
      id: pairing.id,
      kind: pairing.kind,
      role,
      people: others.map((other) => personCard(other)),
      since: pairing.begunAt.toString(),
      until: pairing.ended?.at.toString() ?? null,
      pausedUntil: pairing.pausedUntil?.toString() ?? null,
      held,
      due,
      nextStart: nextStart?.toString() ?? null,
    },
  ];
}
