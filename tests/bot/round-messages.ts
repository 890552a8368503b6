import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { RoundMessage } from '#operations/ports/lead-messages.ts';

export const led = {
  programmeId: idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e90'),
  programmeName: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
};

/** A draft that ran by itself, with 24 pairs of which three are worth a look. */
export function roundMessageWith(part: Partial<RoundMessage>): RoundMessage {
  return {
    kind: 'round',
    ...led,
    roundId: idOf<'MatchRound'>('00000000-0000-4000-8000-0000000000f1'),
    version: 2,
    state: 'by-itself',
    pairs: 24,
    putAside: 0,
    toThinkOf: 3,
    thirdTime: 1,
    publishesAt: Temporal.Instant.from('2026-12-10T08:00Z'),
    by: null,
    mayAct: true,
    ...part,
  };
}

export const roundStates = ['by-itself', 'by-hand', 'held', 'published', 'discarded', 'replaced', 'over'] as const;
