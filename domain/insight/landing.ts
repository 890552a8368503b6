import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../ids.ts';
import { endReasons, type EndReason } from '../pairing/end-reason.ts';
import { fitAnswers, type FitAnswer } from '../surveys/response.ts';
import { disclose, leastPeople, type DisclosedTable } from './disclose.ts';

/** A pairing that ended with a reason given by one of the two; which of them is kept nowhere. */
export interface ReasonedEnding {
  readonly personIds: readonly PersonId[];
  readonly reason: EndReason;
  readonly endedAt: Temporal.Instant;
}

/** What the figures on how pairs land are made of. It may be shown only through `landing`. */
export interface LandingFacts {
  /** Whether it works for the two, mentors and mentees together. */
  readonly fits: readonly {
    readonly personId: PersonId;
    readonly fit: FitAnswer;
    readonly answeredAt: Temporal.Instant;
  }[];
  /** In the order in which they ended. */
  readonly endings: readonly ReasonedEnding[];
}

/** How pairs land, in figures that reveal nobody; each table has every answer, in the order of its list. */
export interface Landing {
  readonly fits: DisclosedTable;
  readonly reasons: DisclosedTable;
}

/**
 * Counts of answers by kind. They grow by whole batches of at least five people who did not all answer the same (unless
 * all said that all is well). So a look before and after one person's answer shows the same, and no batch reveals what
 * each of its people answered. What is too rare is hidden together with the next rarest.
 */
export function landing({ fits, endings }: LandingFacts): Landing {
  const answers = inBatches(
    fits.toSorted((a, b) => Temporal.Instant.compare(a.answeredAt, b.answeredAt)),
    {
      add: () => undefined,
      people: (batch) => new Set(batch.map(({ personId }) => personId)).size,
      isTelling: (batch) => batch.every(({ fit }) => fit !== 'good' && fit === batch[0]?.fit),
    },
  );
  const givers = emptyGivers();
  const released = inBatches(endings, {
    add: (each) => givers.add(each),
    people: (batch) => new Set(batch.map((each) => givers.of(each))).size,
    isTelling: (batch) => batch.every(({ reason }) => reason === batch[0]?.reason),
  });
  const giverOf = giversOf(released);
  return {
    fits: disclose(
      fitAnswers.map((key) => {
        const contributors = answers.filter(({ fit }) => fit === key).map(({ personId }) => personId);
        return { key, contributors, value: contributors.length };
      }),
    ),
    reasons: disclose(
      endReasons.map((key) => {
        const contributors = released.filter(({ reason }) => reason === key).map(giverOf);
        return { key, contributors, value: contributors.length };
      }),
    ),
  };
}

/** The answers of whole batches, oldest first; whether one is closed depends on nothing that comes after it. */
function inBatches<Answer>(
  ordered: readonly Answer[],
  rules: {
    readonly add: (answer: Answer) => void;
    readonly people: (batch: readonly Answer[]) => number;
    /** Would the batch reveal what each of its people answered? */
    readonly isTelling: (batch: readonly Answer[]) => boolean;
  },
): readonly Answer[] {
  let closed = 0;
  ordered.forEach((answer, index) => {
    rules.add(answer);
    const batch = ordered.slice(closed, index + 1);
    if (rules.people(batch) >= leastPeople && !rules.isTelling(batch)) closed = index + 1;
  });
  return ordered.slice(0, closed);
}

function giversOf(endings: readonly ReasonedEnding[]): (ending: ReasonedEnding) => PersonId {
  const givers = emptyGivers();
  for (const ending of endings) givers.add(ending);
  return (ending) => givers.of(ending);
}

/**
 * A reason was given by one of two people. Pairs that share somebody, directly or through other pairs, may have the
 * same giver, so they count as one; pairs without such a link certainly have different givers.
 */
function emptyGivers() {
  const groups = new Map<PersonId, PersonId>();
  const groupOf = (id: PersonId): PersonId => groups.get(id) ?? id;
  return {
    add({ personIds }: ReasonedEnding): void {
      const [group, ...others] = [...new Set(personIds.map(groupOf))];
      if (group === undefined) return;
      for (const id of personIds) groups.set(id, group);
      for (const [id, other] of groups) if (others.includes(other)) groups.set(id, group);
    },
    of: ({ personIds: [first] }: ReasonedEnding): PersonId => {
      if (first === undefined) throw new Error('A pairing has nobody in it');
      return groupOf(first);
    },
  };
}
