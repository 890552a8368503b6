import { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '#domain/ids.ts';
import { closedBatch, fullBatches, type Figure } from '#domain/insight/batches.ts';
import type { Undisclosed } from '../ports/insight.ts';
import type { Writer } from '../ports/store.ts';
import { groupBy } from '../group-by.ts';

/**
 * Lets answers that have come meanwhile into the figures, as far as they fill batches. What has been let in once is never
 * counted anew, so that no answer which comes late, or goes, can be found by comparing two figures.
 */
export async function closeBatches(tx: Writer, figures: readonly Figure[], programmeId: ProgrammeId): Promise<void> {
  await tx.lockBatches();
  for (const figure of figures) {
    const waiting = await tx.undisclosed(figure, programmeId);
    if (waiting.length === 0) continue;
    const before = figure === 'mentor-rating' ? await tx.mentorBatches() : await tx.batches(figure, programmeId);
    const known = groupBy(before, ({ scopeId }) => scopeId);
    for (const [scopeId, ofScope] of groupBy(waiting, (each) => each.scopeId)) {
      await addFull(tx, { figure, scopeId, number: known.get(scopeId)?.length ?? 0 }, ofScope);
    }
  }
}

async function addFull(
  tx: Writer,
  { figure, scopeId, number }: { readonly figure: Figure; readonly scopeId: string; readonly number: number },
  waiting: readonly Undisclosed[],
): Promise<void> {
  for (const [index, answers] of fullBatches(waiting).entries()) {
    const batch = { figure, scopeId, number: number + index, ...closedBatch(answers), month: monthOf(answers) };
    await tx.addBatch(
      batch,
      answers.map(({ sourceId }) => sourceId),
    );
  }
}

/** The month of the last answer, and nothing closer: it is for figures over time. Of no programme's zone, as one of a mentor has none. */
function monthOf(answers: readonly Undisclosed[]): Temporal.PlainDate | null {
  const last = answers
    .map(({ at }) => at)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
  return last?.toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 }) ?? null;
}
