import { groupBy } from '#operations/group-by.ts';
import { moment, type Violation } from './violation.ts';

/** A card that nobody asked for, and that is about no meeting of the person's own: whatever programme it belongs to. */
export interface UnaskedCard {
  readonly person: string;
  readonly activityId: string;
  readonly sentAt: number;
}

const weekMs = 7 * 24 * 3_600_000;
/** Over all programmes together. */
const mostInAWeek = 3;

/** Each card beyond what somebody gets in any seven days. */
export function overMessageBudget(
  cards: readonly UnaskedCard[],
  nameOf: (person: string) => string,
): readonly Violation[] {
  return [...groupBy(cards, ({ person }) => person).values()].flatMap((own) => {
    const inOrder = own.toSorted((one, other) => one.sentAt - other.sentAt);
    return inOrder
      .filter(({ sentAt }, at) => {
        const before = inOrder[at - mostInAWeek];
        return before !== undefined && sentAt - before.sentAt < weekMs;
      })
      .map(({ person, activityId, sentAt }) => ({
        kind: 'overMessageBudget' as const,
        key: `${person} ${activityId}`,
        text: `${nameOf(person)} got more than ${mostInAWeek} messages nobody asked for in the week until ${moment(sentAt)}`,
      }));
  });
}
