import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { batchSize } from './batch.ts';
import type { BadAnswer, GraphAnswer, GraphCall } from './call.ts';

/** Up to twenty calls about one mailbox as one request; with `inOrder` one after another, until one fails. */
export type AskBatch = (
  about: PersonId,
  calls: readonly GraphCall[],
  inOrder: boolean,
) => Promise<readonly GraphAnswer[]>;

/** A call refused for no longer than this is made again right away. */
const soonMs = 300;

/**
 * Any number of reads, answered in their order. A call that the service refuses only for a moment is made once more.
 *
 * @throws OutsideFailure 'throttled' or 'unavailable' when one of them still was.
 */
export async function readAll(
  askBatch: AskBatch,
  about: PersonId,
  calls: readonly GraphCall[],
): Promise<readonly GraphAnswer[]> {
  const asked = async (some: readonly GraphCall[]): Promise<readonly GraphAnswer[]> =>
    (await Promise.all(inTwenties(some).map((twenty) => askBatch(about, twenty, false)))).flat();
  const answers = await asked(calls);
  const passing = answers.filter(isPassing);
  if (passing.length === 0) return answers;
  if (passing.some(({ failure }) => (failure.retryAfterMs ?? 0) > soonMs)) throw worstOf(passing);
  const again = await asked(calls.filter((_call, index) => isPassing(answers[index])));
  const still = again.filter(isPassing);
  if (still.length > 0) throw worstOf(still);
  const second = again.values();
  return answers.map((answer) => (isPassing(answer) ? (second.next().value ?? answer) : answer));
}

/**
 * Any number of writes, one after another; the last answer may be a refusal, and the calls behind it have no answer.
 */
export async function writeAll(
  askBatch: AskBatch,
  about: PersonId,
  calls: readonly GraphCall[],
): Promise<readonly GraphAnswer[]> {
  const answers: GraphAnswer[] = [];
  for (const twenty of inTwenties(calls)) {
    for (const answer of await askBatch(about, twenty, true)) {
      answers.push(answer);
      if (!answer.ok) return answers;
    }
  }
  return answers;
}

/** A refusal that says "not now". */
function isPassing(answer: GraphAnswer | undefined): answer is BadAnswer {
  return answer?.ok === false && [429, 503, 504].includes(answer.status);
}

/** Throttling counts before other refusals, with the longest wait that any of them asked for. */
function worstOf(answers: readonly BadAnswer[]): OutsideFailure {
  const failures = answers.map(({ failure }) => failure);
  const worst = failures.find(({ kind }) => kind === 'throttled') ?? failures[0];
  const waits = failures.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return new OutsideFailure(worst?.kind ?? 'unavailable', worst?.message ?? 'No answer', {
    retryAfterMs: waits.length === 0 ? null : Math.max(...waits),
    personId: worst?.personId ?? null,
  });
}

function inTwenties(calls: readonly GraphCall[]): readonly (readonly GraphCall[])[] {
  const count = Math.ceil(calls.length / batchSize);
  return Array.from({ length: count }, (_, index) => calls.slice(batchSize * index, batchSize * (index + 1)));
}
