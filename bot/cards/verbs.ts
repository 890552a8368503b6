import { z } from 'zod';
import { nextTimeWishes } from '#domain/enrolment/next-time.ts';
import { partingWishes } from '#domain/pairing/parting.ts';
import type { Id } from '#domain/ids.ts';
import type { OnePress } from '#domain/matching/left-alone.ts';
import type { ResponseChange } from '#domain/surveys/response.ts';
import { tidyLine } from '#domain/text.ts';

/** One of our ids. A card can be built only with one of the right kind; from a press, any UUID is taken as one. */
function id<Kind extends string>() {
  return z.custom<Id<Kind>>((value) => z.guid().safeParse(value).success);
}

/** Cards carry only text. */
const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');

/** What a field sends: text, or nothing at all where it was left empty. */
const field = z.string().max(20_000).overwrite(tidyLine).catch('').default('');

const enrolmentFields = { role: field, wanted: field, offered: field, goal: field, languages: field };

const surveyFields = {
  didMeet: field,
  usefulness: field,
  goalProgress: field,
  wellPrepared: field,
  fit: field,
  helpWanted: field,
};

const asked = { continuationId: id<'Continuation'>(), version: count };
const press = { offerId: id<'MeetingOffer'>(), version: count };

const round = { programmeId: id<'Programme'>(), roundId: id<'MatchRound'>() };

/** What a press says of a meeting. Whoever says how useful it was says that they met. */
const saidOfMeeting = {
  'useful-1': { didMeet: 'yes', usefulness: 1 },
  'useful-2': { didMeet: 'yes', usefulness: 2 },
  'useful-3': { didMeet: 'yes', usefulness: 3 },
  'useful-4': { didMeet: 'yes', usefulness: 4 },
  'useful-5': { didMeet: 'yes', usefulness: 5 },
  'not-met': { didMeet: 'no' },
  less: { goalProgress: 'less' },
  same: { goalProgress: 'same' },
  closer: { goalProgress: 'closer' },
  prepared: { wellPrepared: true },
  unprepared: { wellPrepared: false },
  'not-a-fit': { fit: 'not-a-fit' },
  'not-sure': { fit: 'not-sure' },
  good: { fit: 'good' },
  help: { helpWanted: true },
  'no-help': { helpWanted: false },
} as const satisfies Readonly<Record<string, ResponseChange>>;
export type SaidOfMeeting = keyof typeof saidOfMeeting;

/** What a press changes of the answer. */
export function changeIn(said: SaidOfMeeting): ResponseChange {
  return saidOfMeeting[said];
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object's own names are the keys of its type
  return Object.keys(table) as Key[];
}

/** Cards from before there were several programmes do not name one. */
const ofProgramme = { programmeId: id<'Programme'>().optional() };

/**
 * All that a button can ask the bot for: what the button itself carries, and which fields are sent with it. Chats are
 * full of earlier cards, so a verb that was given out is answered for as long as they may be pressed.
 */
export const verbs = {
  // Cards from before the first tap said as what do not name a role; those of then asked it in a field.
  'enrol-start': button({ ...ofProgramme, role: z.enum(['mentee', 'mentor', 'ask']).optional() }),
  enrol: button({ ...ofProgramme, role: z.string().optional() }, enrolmentFields),
  'next-round': button({ ...ofProgramme, takesPart: yesOrNo }),
  /** A press on the survey's card, each kept at once. */
  'say-of-meeting': button({ surveyId: id<'Survey'>(), said: z.enum(keysOf(saidOfMeeting)) }),
  'change-answer': button({ surveyId: id<'Survey'>() }),
  /** Of cards from before each press was kept: all answers in one. */
  'answer-survey': button({ surveyId: id<'Survey'>() }, surveyFields),
  /** One tap: we met. What else is filled in stays. */
  'confirm-met': button({ surveyId: id<'Survey'>() }, surveyFields),
  'go-on': button({ surveyId: id<'Survey'>() }),
  'choose-time': button({ ...press, option: count }),
  'other-times': button(press),
  'skip-offer': button(press),
  'go-on-with': button({ ...asked, chosen: count }),
  'go-on-with-none': button(asked),
  'agree-to-it': button({ decisionId: id<'JointDecision'>() }),
  'keep-as-it-is': button({ decisionId: id<'JointDecision'>() }),
  'skip-meeting': button({ meetingId: id<'Meeting'>() }),
  'ask-other-times': button({ meetingId: id<'Meeting'>() }),
  'ask-standing-time': button({ pairingId: id<'Pairing'>() }),
  'cannot-reach': button({ pairingId: id<'Pairing'>() }),
  'wait-for-them': button({ pairingId: id<'Pairing'>() }),
  /** Asks first; the other one does it. */
  'new-match': button({ pairingId: id<'Pairing'>() }),
  'new-match-sure': button({ pairingId: id<'Pairing'>() }),
  'ask-help': button({ pairingId: id<'Pairing'>() }),
  'still-there': button({ pairingId: id<'Pairing'>() }),
  widen: button({ programmeId: id<'Programme'>(), way: z.enum(['speak-sv', 'speak-en', 'partner-style', 'hours']) }),
  /** How it goes on when their time together is over. */
  'wish-afterwards': button({ pairingId: id<'Pairing'>(), wish: z.enum(partingWishes) }),
  'next-time': button({ programmeId: id<'Programme'>(), wish: z.enum(nextTimeWishes) }),
  'join-again': button({ programmeId: id<'Programme'>(), joins: yesOrNo }),
  'take-up-help': button({ programmeId: id<'Programme'>(), wishId: id<'HelpWish'>() }),
  'accept-request': button({ requestId: id<'MentorRequest'>() }),
  'show-round': button(round),
  'hold-round': button(round),
  'release-round': button(round),
  'ask-publish-round': button(round),
  'publish-round': button({ ...round, version: count }),
  'invitation-later': button({ programmeId: id<'Programme'>() }),
  'invitation-no': button({ programmeId: id<'Programme'>() }),
  'mentor-yes': button({ enrolmentId: id<'Enrolment'>(), yes: yesOrNo }),
  'decline-request': button({ requestId: id<'MentorRequest'>() }),
};

function button<Carried extends z.ZodRawShape, Filled extends z.ZodRawShape = Record<never, never>>(
  carried: Carried,
  filled?: Filled,
): { readonly carried: z.ZodObject<Carried>; readonly filled: z.ZodObject<Filled> };
function button(carried: z.ZodRawShape, filled: z.ZodRawShape = {}) {
  return { carried: z.object(carried), filled: z.object(filled) };
}

type Verbs = typeof verbs;
export type Verb = keyof Verbs;

/** The data that a card gives a button of this verb, all of it text. */
export type Carried<V extends Verb> = z.input<Verbs[V]['carried']>;

/** What a press sends. */
export type Pressed<V extends Verb> = z.output<Verbs[V]['carried']> & z.output<Verbs[V]['filled']>;

/** The fields of a card as the client sends them: empty where nothing was chosen, commas between several values. */
export type EnrolmentFields = z.output<Verbs['enrol']['filled']>;
export type SurveyFields = z.output<Verbs['answer-survey']['filled']>;
export type FieldName = keyof EnrolmentFields | keyof SurveyFields;

const ways: Readonly<Record<Pressed<'widen'>['way'], OnePress>> = {
  'speak-sv': { kind: 'language', language: 'sv' },
  'speak-en': { kind: 'language', language: 'en' },
  'partner-style': { kind: 'partner-style' },
  hours: { kind: 'hours' },
};

/** What a press widens. */
export function wayIn({ way }: Pressed<'widen'>): OnePress {
  return ways[way];
}

const readers: {
  readonly [V in Verb]: {
    readonly carried: z.ZodType<z.output<Verbs[V]['carried']>>;
    readonly filled: z.ZodType<z.output<Verbs[V]['filled']>>;
  };
} = verbs;

/** The verb of a press; null for one that none of our cards has. */
export function verbIn(word: unknown): Verb | null {
  return typeof word === 'string' && isVerb(word) ? word : null;
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word);
}

/**
 * What was pressed; null where the button does not carry what its verb needs. Anything else that came with it is left
 * out.
 */
export function pressOf<V extends Verb>(verb: V, data: unknown): Pressed<V> | null {
  const { carried, filled } = readers[verb];
  const given = typeof data === 'object' && data !== null ? data : {};
  const [own, fields] = [carried.safeParse(given), filled.safeParse(given)];
  return own.success && fields.success ? { ...own.data, ...fields.data } : null;
}
