import { toThinkOf } from '#domain/matching/to-think-of.ts';
import { isOpen, isPutAside } from '#domain/matching/proposal.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import type { MatchRoundId, PersonId } from '#domain/ids.ts';
import { nextTryOf } from '#domain/programme/round-rhythm.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { leadsToTell } from '../candidates/round-cards.ts';
import type { ActorIn, Context } from '../context.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import type { RoundMessage, RoundReportMessage } from '../ports/lead-messages.ts';
import type { Notice } from '../ports/messages.ts';
import type { ProposalLine } from '../ports/matching.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** A round of a programme with its proposals. */
interface Ground {
  readonly programme: Programme;
  readonly round: MatchRound;
  readonly lines: readonly ProposalLine[];
}

/** So many rounds that brought pairs have gone by without one for somebody when this one leaves them, too. */
const roundsBefore = 2;

type AboutRound = 'round-ready' | 'round-report' | 'round-in-the-way';

/** The cards that tell those who lead a programme what it did by itself. */
export const roundCards = {
  'round-ready': toLead((reader, ground, { personId }, context) => roundMessage(reader, ground, personId, context)),
  'round-report': toLead(report),
  'round-in-the-way': toLead(async (_, { programme, round }) =>
    round.status === 'draft' ? { kind: 'round-in-the-way', ...named(programme), proposedAt: round.proposedAt } : null,
  ),
} satisfies Partial<Composers>;

/** Composes a card about a round for whoever leads its programme now; nobody else gets one. */
function toLead<K extends AboutRound>(
  compose: (
    reader: Reader,
    ground: Ground,
    notice: Notice<K>,
    context: Pick<Context, 'now' | 'holidays'>,
  ) => Promise<NonNullable<Awaited<ReturnType<Composer<K>>>>['message'] | null>,
): Composer<K> {
  return async (context, reader, notice) => {
    const found = await groundOf(reader, notice.about.roundId);
    if (found === null || !(await leadsToTell(context, reader, found.programme)).includes(notice.personId)) return null;
    const message = await compose(reader, found, notice, context);
    const { timeZone, country } = found.programme;
    return message && { message, timeZone, country };
  };
}

async function groundOf(reader: Reader, roundId: MatchRoundId): Promise<Ground | null> {
  const round = await reader.round(roundId);
  const programme = round && (await reader.programme(round.programmeId));
  return round && programme && { round, programme, lines: await reader.proposalLines(roundId) };
}

const named = ({ id, name }: Programme) => ({ programmeId: id, programmeName: name });

/** How a draft that ran by itself stands, for somebody who leads the programme. Throws `NotAllowed`, `NotFound`. */
export async function roundMessageFor(
  context: Context,
  actor: ActorIn,
  roundId: MatchRoundId,
): Promise<{ readonly message: RoundMessage; readonly timeZone: string }> {
  return context.store.read(async (reader) => {
    const programme = await ledProgramme(reader, actor);
    const round = inProgramme(await reader.round(roundId), actor);
    const lines = await reader.proposalLines(roundId);
    const person = await reader.person(actor.personId);
    const message = await roundMessage(reader, { programme, round, lines }, actor.personId, context);
    return { message, timeZone: person?.workingHours?.timeZone ?? programme.timeZone };
  });
}

async function roundMessage(
  reader: Reader,
  { programme, round, lines }: Ground,
  readerId: PersonId,
  context: Pick<Context, 'now' | 'holidays'>,
): Promise<RoundMessage> {
  const state = stateOf(round, programme, context);
  const who = state === 'held' ? (round.held?.by ?? null) : state === 'published' ? round.publishedBy : null;
  // While it is being published, some have begun and the others are about to.
  const counted = lines.filter((line) => isOpen(line) || (state === 'published' && line.status === 'approved'));
  const putAside = state === 'published' ? 0 : counted.filter(isPutAside).length;
  return {
    kind: 'round',
    ...named(programme),
    roundId: round.id,
    version: round.version,
    state,
    pairs: counted.length - putAside,
    putAside,
    toThinkOf: toThinkOf(lines, programme.matching.rules.minimumFit),
    thirdTime: await leftAgain(reader, round),
    publishesAt: round.publishesAt,
    by: who === null ? null : ((await reader.person(who))?.name ?? null),
    mayAct: await reader.isLead(programme.id, readerId),
  };
}

function stateOf(
  { status, held, publishesAt }: MatchRound,
  programme: Programme,
  context: Pick<Context, 'now' | 'holidays'>,
): RoundMessage['state'] {
  if (status === 'discarded' || status === 'replaced') return status;
  if (status === 'publishing' || status === 'published') return 'published';
  if (obstacleToPairs(programme, todayIn(programme, context.now())) !== null) return 'over';
  if (publishesAt === null) return 'by-hand';
  return held === null ? 'by-itself' : 'held';
}

/** People whom this round leaves without anybody for the third time or more. */
async function leftAgain(reader: Reader, { id, programmeId }: MatchRound): Promise<number> {
  const waited = await reader.waitedRounds(programmeId);
  const left = (await reader.waiting(id)).filter(({ reason }) => reason !== 'aside' && reason !== 'paused');
  const again = left.filter(({ enrolmentId }) => (waited.get(enrolmentId) ?? 0) >= roundsBefore);
  return new Set(again.map(({ personId }) => personId)).size;
}

async function report(
  reader: Reader,
  { programme, round, lines }: Ground,
  _notice: Notice<'round-report'>,
  context: Pick<Context, 'now' | 'holidays'>,
): Promise<RoundReportMessage> {
  return {
    kind: 'round-report',
    ...named(programme),
    pairs: lines.filter(({ status }) => status === 'approved').length,
    refused: lines.filter(({ status }) => status === 'refused').length,
    waiting: new Set((await reader.waiting(round.id)).map(({ personId }) => personId)).size,
    nextTry: nextTryOf(programme, context.now(), holidaysOf(context, programme)),
  };
}
