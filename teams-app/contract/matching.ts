/** What the tab and the server say to each other about HR's rounds. */
import { z } from 'zod';
import { factors, hiddenFactors } from '#domain/programme/match-factors.ts';
import { decisions, draftActKinds } from '#domain/matching/draft.ts';
import { proposalStatuses, reviewVerdicts } from '#domain/matching/proposal.ts';
import { mentoringForms } from '#domain/programme/match-settings.ts';
import { byIdInProgramme, done, endpoint, file, ofProgramme, told } from './endpoint.ts';
import { matchSettings } from './match-settings.ts';
import { messages } from './messages.ts';
import { instant, personCard } from './shapes.ts';
import { id, version } from './text.ts';

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
    givenName: places,
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
    /** What somebody who leads has made of it; null while nobody has. */
    review: z.array(z.enum(reviewVerdicts).nullable()),
    /** Who it was, a place in `people`; null where nobody has, or where it went out by itself. */
    reviewedBy: z.array(z.number().int().nonnegative().nullable()),
    /** What is said of the two in the row, a place in `sayings`; null for a pair of my own. */
    saying: z.array(z.number().int().nonnegative().nullable()),
    /**
     * In the reader's language, why the two and what to think of, with `{mentor}` and `{mentee}` for their given names: of
     * thousands of rows most say one of a few hundred things.
     */
    sayings: z.array(z.object({ why: z.string(), against: z.string() })),
    /** Places of those that somebody should look at before they are published. */
    toThinkOf: places,
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
  act: z.enum(decisions),
  proposalIds: z.array(id).min(1).max(5000),
});
export type DecisionInput = z.infer<typeof decisionInput>;

/** `agreed`: what somebody has agreed to; `all`: but what somebody has put aside. */
const publishInput = versionSeen.extend({ which: z.enum(['agreed', 'all']).default('all') });

/** While a draft is open, the rule is a step in it. */
const ruleInput = z.object({
  personId: id,
  otherId: id.nullable(),
  seen: draftSeen.nullable(),
});
export type RuleInput = z.infer<typeof ruleInput>;

/** What two people have in common besides what one can teach the other. */
const factKinds = ['language', 'hours', 'style', 'place'] as const;

/** A competence as it is called today; `meets`: the mentor offers it, and the mentee wants it. */
const meetingPoint = z.object({ name: z.string(), meets: z.boolean() });

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
  /** Why the two, in one sentence of the reader's language. */
  sentence: z.string(),
  /** What else they have in common, and when they can meet. */
  facts: z.array(z.object({ kind: z.enum(factKinds), text: z.string() })),
  /** What to think of before approving. */
  against: z.array(z.string()),
  /** What the mentor offers and the mentee wants, what they meet in first. */
  offered: z.array(meetingPoint),
  wanted: z.array(meetingPoint),
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
    body: publishInput,
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
