import type { Terms } from './programme-mistakes.ts';

const weeksApart = {
  weekly: 1,
  'every-two-weeks': 2,
  'every-three-weeks': 3,
  'three-a-month': 52 / 36,
  'two-a-month': 52 / 24,
  monthly: 52 / 12,
} as const;

/** How many meetings a pairing has, roughly; the booking itself decides. */
export function meetingCount({ startsOn, endsOn, pairingMonths, cadence }: Terms): number {
  const weeks =
    endsOn === null ? ((pairingMonths ?? 0) * 52) / 12 : (Date.parse(endsOn) - Date.parse(startsOn)) / (7 * 86_400_000);
  return Math.max(0, Math.round(weeks / weeksApart[cadence]));
}
