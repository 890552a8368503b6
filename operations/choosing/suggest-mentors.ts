import { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { mostSuggestions } from '#domain/choosing/suggestions.ts';
import { lapseOf, type Suggestion } from '#domain/choosing/wishes.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { askNext } from './ask-mentor.ts';
import { oweSuggestions, renewSuggestions } from '../candidates/choice-cards.ts';
import type { ActorIn, Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { ChoiceRecord } from '../ports/choosing.ts';
import type { Writer } from '../ports/store.ts';
import {
  hasLapsed,
  isWaitingMentee,
  suggestionGround,
  suggestionsFor,
  type SuggestionGround,
} from './suggestion-ground.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/** How many in one transaction, so that nobody waits long for their rows; the others follow in the next. */
const menteesAtOnce = 100;
/** When to suggest again, as somebody may have joined since. */
const lookAgainAfter = { hours: 24 } as const;

/**
 * In a programme where mentees choose for themselves: everybody who waits gets mentors to choose from, and whoever has
 * said whom they want has the next one asked. May run twice.
 */
export async function suggestMentorsTo(context: Context, programmeId: ProgrammeId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    await tx.lockChoices(programmeId);
    const programme = await tx.programme(programmeId);
    if (programme === null || !isOpenFor(context, programme) || programme.matching.choosing !== 'self') return [];
    const ground = await suggestionGround(tx, programme, context.now());
    const due = firstInLine(ground.candidates.filter((each) => isDue(ground, each)));
    const now = due.slice(0, menteesAtOnce);
    const wishing = now.filter(({ enrolmentId }) => (ground.choices.get(enrolmentId)?.wishes.length ?? 0) > 0);
    const asked: Job[] = [];
    for (const { personId, enrolmentId } of wishing) {
      asked.push(...(await askNext(context, tx, { programme, menteeId: personId, enrolmentId })));
    }
    const seeking = now.filter((each) => !wishing.includes(each));
    const told = await makeSuggestions(context, tx, ground, seeking);
    context.log.event('mentors-suggested', { programme: programmeId, mentees: seeking.length });
    const more: readonly Job[] = due.length > now.length ? [{ kind: 'suggest-mentors', id: programmeId }] : [];
    return [...asked, ...told, ...more];
  });
  await context.bell.ring(jobs);
}

/**
 * Mentors for the actor to choose from, if they wait for one and have none to choose from. Where HR runs rounds,
 * suggestions are made in this way, and the ranking is a wish for the next round.
 */
export async function suggestMentorsToMe(
  context: Context,
  actor: ActorIn,
): Promise<void | Refused<'no-programme' | 'not-allowed-now'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const programme = await tx.programme(actor.programmeId);
    if (programme === null) return refused('no-programme');
    await tx.lockChoices(programme.id);
    const ground = await suggestionGround(tx, programme, context.now());
    const me = ground.candidates.find(({ personId }) => personId === actor.personId);
    if (!isOpenFor(context, programme) || me === undefined || !isWaitingMentee(me)) return refused('not-allowed-now');
    const isRanked = (ground.choices.get(me.enrolmentId)?.wishes.length ?? 0) > 0;
    return { jobs: isDue(ground, me) && !isRanked ? await makeSuggestions(context, tx, ground, [me]) : [] };
  });
  return ringOutcome(context, outcome);
}

function isOpenFor(context: Context, programme: Programme): boolean {
  return obstacleToPairs(programme, todayIn(programme, context.now())) === null;
}

/** People whose pairing has ended come before the others. */
function firstInLine(mentees: readonly Candidate[]): readonly Candidate[] {
  return mentees.toSorted((a, b) => Number(a.freedAt === null) - Number(b.freedAt === null));
}

function isDue({ choices, asking, match }: SuggestionGround, candidate: Candidate): boolean {
  if (!isWaitingMentee(candidate) || asking.has(candidate.personId)) return false;
  const choice = choices.get(candidate.enrolmentId);
  if (choice === undefined || choice.wishes.length > 0) return true;
  return choice.dueAt !== null && Temporal.Instant.compare(choice.dueAt, match.now) <= 0;
}

async function makeSuggestions(
  context: Context,
  tx: Writer,
  ground: SuggestionGround,
  mentees: readonly Candidate[],
): Promise<readonly Job[]> {
  const { programme, choices } = ground;
  // A mentee who let two weeks pass makes room for others first, and is looked at again the day after.
  const seeking = mentees.filter(({ enrolmentId }) => {
    const choice = choices.get(enrolmentId);
    return programme.matching.choosing === 'hr' || choice === undefined || !isLapsed(choice, ground);
  });
  const found = suggestionsFor(ground, seeking);
  const jobs: Job[] = [];
  for (const mentee of mentees) {
    jobs.push(...(await suggest(context, tx, ground, { mentee, suggestions: found.get(mentee.personId) ?? [] })));
  }
  return jobs;
}

interface Found {
  readonly mentee: Candidate;
  readonly suggestions: readonly Suggestion[];
}

/** Suggestions that somebody already has stay, unless they have lapsed or more are possible by now. */
async function suggest(
  context: Context,
  tx: Writer,
  ground: SuggestionGround,
  { mentee: { personId, enrolmentId }, suggestions }: Found,
): Promise<readonly Job[]> {
  const { programme, choices } = ground;
  const before = choices.get(enrolmentId) ?? null;
  if (before !== null && !isLapsed(before, ground) && isEnough(before, suggestions)) {
    await tx.saveChoice(lookedAt(before, ground));
    return [];
  }
  const choice = freshChoice(before, { enrolmentId, suggestions, ground });
  await tx.saveChoice(choice);
  const renewed = before === null ? [] : await renewSuggestions(context, tx, before);
  const isNews = programme.matching.choosing === 'self' && suggestions.length > 0;
  if (!isNews) return renewed;
  return [...renewed, ...(await oweSuggestions(context, tx, { choice, personId, programmeId: programme.id }))];
}

function isEnough(before: ChoiceRecord, suggestions: readonly Suggestion[]): boolean {
  return before.suggestions.length > 0 && suggestions.length <= before.suggestions.length;
}

function isLapsed(choice: ChoiceRecord, { programme, match }: SuggestionGround): boolean {
  return hasLapsed(choice, programme, match.now);
}

function lookedAt(before: ChoiceRecord, { programme, match }: SuggestionGround): ChoiceRecord {
  const tomorrow = match.now.add(lookAgainAfter);
  const lapse = lapseOf(before, programme.timeZone);
  const dueAt = Temporal.Instant.compare(lapse, tomorrow) < 0 ? lapse : tomorrow;
  return { ...before, dueAt, version: before.version + 1 };
}

function freshChoice(
  before: ChoiceRecord | null,
  {
    enrolmentId,
    suggestions,
    ground,
  }: {
    readonly enrolmentId: Candidate['enrolmentId'];
    readonly suggestions: readonly Suggestion[];
    readonly ground: SuggestionGround;
  },
): ChoiceRecord {
  const { match, programme } = ground;
  const suggestedAt = match.now;
  const isFull = suggestions.length === mostSuggestions;
  return {
    enrolmentId,
    suggestions,
    suggestedAt,
    wishes: [],
    rankedAt: null,
    greeting: '',
    isRenewed: before !== null && before.isRenewed && !isLapsed(before, ground),
    dueAt: isFull ? lapseOf({ suggestedAt }, programme.timeZone) : suggestedAt.add(lookAgainAfter),
    version: (before?.version ?? 0) + 1,
  };
}
