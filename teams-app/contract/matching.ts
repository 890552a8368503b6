/** What the tab and the server say to each other about HR's rounds. */
import { z } from 'zod';
import { factors, hiddenFactors } from '#domain/programme/match-factors.ts';
import { longest } from '#domain/limits.ts';
import { draftActKinds } from '#domain/matching/draft.ts';
import { proposalStatuses } from '#domain/matching/proposal.ts';
import { mentoringForms } from '#domain/programme/match-settings.ts';
import { byIdInProgramme, done, endpoint, file, ofProgramme, told } from './endpoint.ts';
import { matchSettings } from './match-settings.ts';
import { messages } from './messages.ts';
import { instant, personCard } from './shapes.ts';
import { id, line, version } from './text.ts';

const places = z.array(z.number().int().nonnegative());

/**
 * The round HR works with. Five thousand rows fit on one screen, so they travel as columns: the n-th proposal is the
 * n-th of each list, and people are named by their place in `people`. The details of a single proposal are fetched when
 * it is opened.
 */
const matching = z.object({
  round: z
    .object({
      id,
      /** `discarded` and `replaced` rounds are not shown. */
      status: z.enum(['matching', 'draft', 'publishing', 'published']),
      /** Counts the changes of the draft; every change names the version on which it was decided. */
      version,
      proposedAt: instant,
      /** Null: it ran by itself. */
      proposedBy: z.string().nullable(),
      /** When the draft is published by itself; null: by hand. */
      publishesAt: instant.nullable(),
      /** The name of whoever holds it; null: nobody does. */
      heldBy: z.string().nullable(),
      /** When it was published by itself; null: it was not. */
      publishedItselfAt: instant.nullable(),
      form: z.enum(mentoringForms),
      /** Its work has stopped until HR tries again; `detail` is a technical message, for IT. */
      stopped: z.object({ at: instant, detail: z.string() }).nullable(),
    })
    .nullable(),
  rhythm: z.object({
    /** When the next round runs by itself; null: none does. */
    nextAt: instant.nullable(),
    /** On no certain day, but as soon as two could be a good pair. */
    asSoonAsPossible: z.boolean(),
    /** The latest that ran by itself, unless it is the round above; `nobody`: no two were a good pair. */
    ran: z.object({ at: instant, outcome: z.enum(['open', 'published', 'discarded', 'nobody']) }).nullable(),
  }),
  /** Of what kind a new round's pairs may be, the usual one first. */
  forms: z.array(z.enum(mentoringForms)),
  /** Does the programme have groups or circles as well? */
  hasGroups: z.boolean(),
  people: z.object({
    id: z.array(id),
    name: z.array(z.string()),
    /** Places in `words`. */
    jobTitle: places,
    department: places,
    place: places,
    hasPhoto: z.array(z.boolean()),
    words: z.array(z.string()),
  }),
  /** Best fit first. */
  proposals: z.object({
    id: z.array(id),
    mentor: places,
    mentee: places,
    status: z.array(z.enum(proposalStatuses)),
    /** 0 to 100; null for a pair of my own. */
    fitPercent: z.array(z.number().int().nonnegative().nullable()),
    /** The number of doubts. */
    cautions: places,
  }),
  /** I may decide about a pair of my own: nobody else who leads is known. */
  decidesOwn: z.boolean(),
  /** Pairs locked in the previous draft that could not be kept: places in `people`. */
  lostLocks: z.array(z.object({ mentor: z.number().int(), mentee: z.number().int() })),
  /** Pairs that could not become pairings when the round was published, with the reason in the reader's language. */
  refused: z.array(z.object({ proposal: z.number().int(), text: z.string() })),
  waiting: z.array(
    z.object({ person: z.number().int(), role: z.enum(['mentor', 'mentee']), reason: z.string(), text: z.string() }),
  ),
  /** How many come first in the next round because a pairing of theirs has ended; never more than the number. */
  firstInLine: z.number().int(),
  /** Pairs whose meetings are not booked yet. */
  unbooked: z.number().int(),
  /** HR's rules, newest first; `other` null keeps the person out of rounds. */
  rules: z.array(z.object({ id, person: z.number().int(), other: z.number().int().nullable() })),
  /** What undo takes back, and who took that step; null when there is nothing to take back. */
  undo: z
    .object({ kind: z.enum([...draftActKinds, 'rerun']), names: z.array(z.string()), by: z.string(), at: instant })
    .nullable(),
});
export type Matching = z.infer<typeof matching>;

/** The draft that was on the screen when HR decided. */
export const draftSeen = z.object({ roundId: id, version });
/** The same for endpoints whose address names the round. */
const versionSeen = z.object({ version });

const weights = matchSettings.shape.settings.shape.weights;

/** `again` is the draft that is run again; `weights` apply from now on; `form` is of the programme's. */
const roundInput = z.object({
  again: draftSeen.nullable().default(null),
  weights: weights.optional(),
  form: z.enum(mentoringForms).optional(),
});

/** What running a draft again would give. */
const whatIfInput = z.object({ roundId: id, weights });
const whatIf = z.object({
  changed: z.number().int(),
  pairs: z.object({ now: z.number().int(), tried: z.number().int() }),
  /** Both are counted with the weights being tried; null without pairs. */
  meanFitPercent: z.object({ now: z.number().int().nullable(), tried: z.number().int().nullable() }),
});
export type WhatIfBody = z.infer<typeof whatIf>;

const decisionInput = z.object({
  version,
  act: z.enum(['lock', 'unlock', 'exclude', 'bring-back']),
  proposalIds: z.array(id).min(1).max(5000),
});
export type DecisionInput = z.infer<typeof decisionInput>;

/** Which mentor for which mentee; `insteadOf` is the mentee who makes room, null leaves that to the service. */
const swap = z.object({ menteeId: id, mentorId: id, insteadOf: id.nullable() });
const swapQuery = swap.extend({ insteadOf: id.optional() });
const mentorsWanted = z.object({ menteeId: id, search: line({ most: longest.search }).default('') });

/** `fitPercent` null: I am one of the two. */
const swapPair = z.object({ mentor: personCard, mentee: personCard, fitPercent: z.number().int().nullable() });
const swapEffect = z.object({
  gone: z.array(swapPair),
  made: z.array(swapPair),
  leftWaiting: personCard.nullable(),
});
export type SwapEffectBody = z.infer<typeof swapEffect>;

const otherMentors = z.object({
  mentee: personCard,
  mentors: z.array(
    z.object({
      mentor: personCard,
      /** Null: I am the mentor. */
      fitPercent: z.number().int().nullable(),
      why: z.array(z.string()),
      against: z.array(z.string()),
      /** The mentees the mentor has in the draft now. */
      mentees: z.array(z.string()),
      /** Why it cannot be done, in the reader's language; null when it can. */
      refusal: z.string().nullable(),
    }),
  ),
});
export type OtherMentorsBody = z.infer<typeof otherMentors>;

/** While a draft is open, the rule is a step in it. */
const ruleInput = z.object({
  personId: id,
  otherId: id.nullable(),
  seen: draftSeen.nullable(),
});
export type RuleInput = z.infer<typeof ruleInput>;

const proposal = z.object({
  id,
  mentor: personCard,
  mentee: personCard,
  status: z.enum(proposalStatuses),
  /** 0 to 100. */
  fitPercent: z.number().int(),
  /** Each 0 to 100. Ratings of earlier mentees and people's own words count but are not shown. */
  factors: z.record(z.enum(factors).exclude(hiddenFactors), z.number().int()),
  /** 0 to 10, as in the round it comes from. */
  weights: z.record(z.enum(factors), z.number().int()),
  /** Sentences in the reader's language. */
  why: z.array(z.string()),
  against: z.array(z.string()),
});
export type ProposalBody = z.infer<typeof proposal>;

export const roundEndpoints = {
  present: endpoint('GET', '/api/programmes/:programmeId/matching', {
    access: 'lead',
    params: ofProgramme,
    answer: told(matching),
  }),
  run: endpoint('POST', '/api/programmes/:programmeId/matching/rounds', {
    access: 'lead',
    params: ofProgramme,
    body: roundInput,
    answer: told(matching),
  }),
  whatIf: endpoint('POST', '/api/programmes/:programmeId/matching/what-if', {
    access: 'lead',
    params: ofProgramme,
    body: whatIfInput,
    answer: told(whatIf),
  }),
  decide: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/decisions', {
    access: 'lead',
    params: byIdInProgramme,
    body: decisionInput,
    answer: done,
  }),
  undo: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/undo', {
    access: 'lead',
    params: byIdInProgramme,
    body: versionSeen,
    answer: done,
  }),
  discard: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/discard', {
    access: 'lead',
    params: byIdInProgramme,
    body: versionSeen,
    answer: done,
  }),
  publish: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/publish', {
    access: 'lead',
    params: byIdInProgramme,
    body: versionSeen,
    answer: done,
  }),
  /** It is not published by itself until it is released. Twice is the same as once. */
  hold: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/hold', {
    access: 'lead',
    params: byIdInProgramme,
    body: versionSeen,
    answer: done,
  }),
  release: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/release', {
    access: 'lead',
    params: byIdInProgramme,
    body: versionSeen,
    answer: done,
  }),
  /** As a file for HR's own spreadsheet. */
  exported: endpoint('GET', '/api/programmes/:programmeId/matching/rounds/:id/export/:format', {
    access: 'lead',
    params: byIdInProgramme.extend({ format: z.enum(['csv', 'xlsx']) }),
    answer: file,
  }),
};

export const swapEndpoints = {
  /** Read by POST, because a name that is searched must not stand in an address: proxies write addresses down. */
  mentors: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/mentors', {
    access: 'lead',
    params: byIdInProgramme,
    body: mentorsWanted,
    answer: told(otherMentors),
  }),
  effect: endpoint('GET', '/api/programmes/:programmeId/matching/rounds/:id/swap', {
    access: 'lead',
    params: byIdInProgramme,
    query: swapQuery,
    answer: told(swapEffect),
  }),
  swap: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/mentor', {
    access: 'lead',
    params: byIdInProgramme,
    body: swap.extend({ version }),
    answer: done,
  }),
};

export const ruleEndpoints = {
  add: endpoint('POST', '/api/programmes/:programmeId/matching/rules', {
    access: 'lead',
    params: ofProgramme,
    body: ruleInput,
    answer: done,
  }),
  lift: endpoint('POST', '/api/programmes/:programmeId/matching/rules/:id/lift', {
    access: 'lead',
    params: byIdInProgramme,
    body: z.object({ seen: draftSeen.nullable() }),
    answer: done,
  }),
};

export const proposalEndpoints = {
  proposal: endpoint('GET', '/api/programmes/:programmeId/proposals/:id', {
    access: 'lead',
    params: byIdInProgramme,
    answer: told(proposal),
  }),
  messages: endpoint('GET', '/api/programmes/:programmeId/proposals/:id/messages', {
    access: 'lead',
    params: byIdInProgramme,
    answer: told(messages),
  }),
  approve: endpoint('POST', '/api/programmes/:programmeId/proposals/:id/approve', {
    access: 'lead',
    params: byIdInProgramme,
    body: versionSeen,
    answer: done,
  }),
};
