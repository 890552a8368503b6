/** The first meeting is for getting to know each other, the last for looking back; those between follow the goals. */
export const agendaKinds = ['opening', 'middle', 'closing'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export const agendaItemKeys = [
  'get-to-know',
  'expectations',
  'how-we-work',
  'first-goal',
  'since-last-time',
  'topic-of-the-day',
  'goals',
  'what-was-reached',
  'feedback-to-each-other',
  'what-comes-next',
  'next-step',
  'thanks',
] as const;
export type AgendaItemKey = (typeof agendaItemKeys)[number];

export interface AgendaItem {
  readonly key: AgendaItemKey;
  readonly minutes: number;
}

export interface Agenda {
  readonly kind: AgendaKind;
  /** In order; their minutes add up to the meeting's. */
  readonly items: readonly AgendaItem[];
}

type Shares = readonly (readonly [AgendaItemKey, number])[];

/** Parts of the time, out of 12. */
const shares: Readonly<Record<AgendaKind, Shares>> = {
  opening: [
    ['get-to-know', 4],
    ['expectations', 3],
    ['how-we-work', 2],
    ['first-goal', 2],
    ['next-step', 1],
  ],
  middle: [
    ['since-last-time', 2],
    ['topic-of-the-day', 5],
    ['goals', 3],
    ['next-step', 2],
  ],
  closing: [
    ['what-was-reached', 4],
    ['feedback-to-each-other', 4],
    ['what-comes-next', 3],
    ['thanks', 1],
  ],
};

/**
 * The agenda of one meeting of a series. `index` counts from 0, `total` is the number of meetings planned, `minutes`
 * the length. A series of a single meeting opens. The texts of the keys live with the other texts.
 */
export function agendaFor(meeting: {
  readonly index: number;
  readonly total: number;
  readonly minutes: number;
}): Agenda {
  const kind = kindOf(meeting.index, meeting.total);
  return { kind, items: agendaOf(kind, meeting.minutes) };
}

/** What is suggested for a meeting of that kind and length, in order. */
export function agendaOf(kind: AgendaKind, minutes: number): readonly AgendaItem[] {
  return divided(shares[kind], minutes);
}

function kindOf(index: number, total: number): AgendaKind {
  if (index === 0) return 'opening';
  return index >= total - 1 ? 'closing' : 'middle';
}

/** Each item ends at the nearest whole minute of its share, so that nothing is lost to rounding. */
function divided(parts: Shares, minutes: number): readonly AgendaItem[] {
  const whole = parts.reduce((sum, [, part]) => sum + part, 0);
  let before = 0;
  return parts.map(([key, part]) => {
    const from = Math.round((before * minutes) / whole);
    before += part;
    return { key, minutes: Math.round((before * minutes) / whole) - from };
  });
}
