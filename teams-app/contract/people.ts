/** Who I am here, and everybody who has enrolled. */
import { z } from 'zod';
import { peopleColumns } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { consentKinds } from '#domain/enrolment/consent.ts';
import { refusalReasons } from '#domain/enrolment/application.ts';
import { namedOutcomes } from '#domain/leads/lead-message.ts';
import { bars } from '#domain/programme/joining.ts';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import { pairingStatuses } from '#domain/pairing/pairing.ts';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { byId, byIdInProgramme, endpoint, file, ofProgramme, told } from './endpoint.ts';
import { keptProfile } from './enrolment.ts';
import { ledProgramme, programme } from './programme.ts';
import { answers, asked } from './questions.ts';
import { instant, personCard, role } from './shapes.ts';
import { longest } from '#domain/limits.ts';
import { day, id, line, version } from './text.ts';

export const joinRefusal = z.enum([
  'programme-not-open',
  'joining-over',
  'outside-audience',
  'account-disabled',
  ...bars,
]);

/** A programme that is mine, or that I can join. */
const myProgramme = z.object({
  programme,
  /** Why I cannot join, if so. */
  mayJoin: z.union([z.literal(true), joinRefusal]),
  /** I was invited to it and have answered neither yes nor no. */
  isInvited: z.boolean(),
  enrolment: z
    .object({
      roles: z.array(role),
      capacity: z.number().int(),
      goals: z.array(z.string()),
      pausedUntil: day.nullable(),
      /** Fields of the enrolment that stand as HR's import wrote them. */
      imported: z.array(z.enum(importFields)),
      version,
    })
    .nullable(),
  /** What it asks of HR's own, and what I have answered, by question. */
  questions: z.array(asked),
  answers,
  /** What I said yes to as I joined. */
  consents: z.array(z.object({ kind: z.enum(consentKinds), givenAt: instant })),
  /** I take part in another programme too, so that a limit over all of them can matter. */
  isElsewhere: z.boolean(),
  /** What I have asked for and nobody has said yes to, or what I was answered. */
  applying: z
    .object({
      state: z.enum(['waiting', 'refused']),
      roles: z.array(role),
      capacity: z.number().int(),
      goals: z.array(z.string()),
      /** My manager is asked, and has not answered. */
      waitsForManager: z.boolean(),
      reason: z.enum(refusalReasons).nullable(),
      words: z.string(),
      /** After a no: when I may ask again; null: at once. */
      waitsUntil: instant.nullable(),
      version,
    })
    .nullable(),
});
export type MyProgramme = z.infer<typeof myProgramme>;

/** A pairing of mine that is not over: what the frame needs for the way to it. */
const myPairing = z.object({
  id,
  programmeId: id,
  kind: z.enum(pairingKinds),
  status: z.enum(pairingStatuses),
  /** What I call it: the other one's given name; in a group everybody's, in one breath. */
  givenName: z.string(),
  /** The others, a mentor first. */
  people: z.array(personCard.pick({ id: true, name: true, givenName: true, hasPhoto: true })),
  programmeName: z.object({ sv: z.string(), en: z.string() }),
});
export type MyPairing = z.infer<typeof myPairing>;

/** Who I am here. */
const me = z.object({
  person: personCard,
  isHr: z.boolean(),
  isIt: z.boolean(),
  /** Those I am enrolled in, those I was invited to, then others I can join; the latest first day first, and what is over last. */
  programmes: z.array(myProgramme),
  /** What I have told of myself, in whichever programme; null before that. */
  profile: keptProfile.nullable(),
  /** Why there is none, if so. */
  obstacle: z.enum([...joinRefusal.options, 'no-programme']).nullable(),
  /** Those that are not over, in the order of my page. */
  pairings: z.array(myPairing),
  /** Those I lead; for HR all, drafts too. */
  led: z.array(ledProgramme),
  /** All departments of the company, for HR's audience chooser; empty for others. */
  departments: z.array(z.string()),
  /** The zone (IANA) that my calendar probably means; null where it names one. */
  guessedZone: z.string().nullable(),
  /** The service's present moment; in demonstrations it is not the wall clock. */
  now: instant,
});
export type Me = z.infer<typeof me>;

/** One of those who have enrolled, as HR sees them. */
const enrolledPerson = z.object({
  person: personCard,
  roles: z.array(role),
  capacity: z.number().int(),
  mentees: z.number().int(),
  hasMentor: z.boolean(),
  state: z.enum(seenStates),
  /** How many more mentees they take in this programme. */
  room: z.number().int(),
  /** Given names of those they are in a pairing or group with, mentors first. */
  with: z.array(z.string()),
  /** Their pairings are on a break until this day. */
  pausedUntil: day.nullable(),
  /** When they last met somebody of the programme. */
  lastMet: instant.nullable(),
  /** Since when somebody waits, and why the latest round had nobody for them, in the reader's language. */
  waits: z.object({ since: instant, role, why: z.string().nullable() }).nullable(),
  enrolledAt: instant,
  botReachable: z.enum(['reachable', 'blocked', 'not-installed', 'unknown']),
});
export type EnrolledPerson = z.infer<typeof enrolledPerson>;

const peoplePage = z.object({
  people: z.array(enrolledPerson),
  /** How many the filter finds on all pages, and how many there are without any. */
  hits: z.number().int(),
  total: z.number().int(),
  /** How many of all are in each state; those that nobody is in are left out. */
  states: z.array(z.object({ state: z.enum(seenStates), people: z.number().int() })),
  /** Mentors among all who take more mentees. */
  withRoom: z.number().int(),
  /** Of all who are listed. */
  departments: z.array(z.string()),
});
export type PeoplePageBody = z.infer<typeof peoplePage>;

/** A pairing or group of somebody's, as those who lead the programme follow it. */
const pairingOfPerson = z.object({
  id,
  kind: z.enum(pairingKinds),
  /** As what they are in it. */
  role,
  people: z.array(personCard),
  since: instant,
  /** When it ended; null while it goes on. */
  until: instant.nullable(),
  pausedUntil: day.nullable(),
  /** Of the meetings up to now that should have taken place, how many did. */
  held: z.number().int(),
  due: z.number().int(),
  nextStart: instant.nullable(),
});
export type PairingOfPersonBody = z.infer<typeof pairingOfPerson>;

const onePerson = enrolledPerson.extend({
  /** Where a chat with them opens. */
  mail: z.string(),
  pairings: z.array(pairingOfPerson),
  /** Names of competences. Null for whoever has left, or has told nothing. */
  profile: z.object({ offered: z.array(z.string()), wanted: z.array(z.string()) }).nullable(),
  /** To HR's own questions. Null for whoever meets, or has met, the reader. */
  answers: z.array(z.object({ question: z.string(), text: z.string() })).nullable(),
  messages: z.array(z.object({ id, subject: z.string(), at: instant, outcome: z.enum(namedOutcomes) })),
});
export type OnePersonBody = z.infer<typeof onePerson>;

export const peopleEndpoints = {
  /** The tab asks for it first. */
  me: endpoint('GET', '/api/me', { access: 'employee', answer: told(me) }),
  photo: endpoint('GET', '/api/people/:id/photo', { access: 'employee', params: byId, answer: file }),
  /** People of the company whose name holds the search, at most twenty. By POST, because a name must not stand in an address. */
  find: endpoint('POST', '/api/people/find', {
    access: 'hr',
    body: z.object({ search: line({ least: 2, most: longest.search }) }),
    answer: told(z.object({ people: z.array(personCard) })),
  }),
  /** Those who enrolled, a page at a time. By POST, as what is searched must not stand in an address. */
  enrolled: endpoint('POST', '/api/programmes/:programmeId/people/list', {
    access: 'lead',
    params: ofProgramme,
    body: z.object({
      search: line({ most: longest.peopleSearch }),
      states: z.array(z.enum(seenStates)).max(seenStates.length),
      role: role.nullable(),
      /** Only mentors who take more mentees. */
      onlyWithRoom: z.boolean(),
      department: line({ most: longest.department }).nullable(),
      order: z.object({ column: z.enum(peopleColumns), down: z.boolean() }),
      /** How many of the list come before those that are asked for. */
      skip: z.int32().min(0),
    }),
    answer: told(peoplePage),
  }),
  /** One of those who enrolled. */
  one: endpoint('GET', '/api/programmes/:programmeId/people/:id', {
    access: 'lead',
    params: byIdInProgramme,
    answer: told(onePerson),
  }),
};
