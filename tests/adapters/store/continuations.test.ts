import { describe, expect, test } from '@jest/globals';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import { Conflict } from '#operations/failures.ts';
import { newId, noon, onEachDatabase, pairOf, savePair } from './world.ts';

describe('Whether another series goes on', () => {
  onEachDatabase((store) => {
    test('a series has one open question at a time, which keeps its candidates and who has answered', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const seriesId = pair.series.id;
      const candidate = {
        eventId: 'AAkNew',
        iCalUId: '0401',
        joinUrl: null,
        start: noon,
        end: noon.add({ minutes: 45 }),
      };
      const asked: SeriesContinuation = {
        id: newId(),
        seriesId,
        status: 'open',
        cut: noon,
        candidates: [{ ...candidate, certain: true }],
        chosen: null,
        answeredBy: null,
        createdAt: noon,
        expiresAt: noon.add({ hours: 72 }),
        version: 1,
      };
      await store().write((writer) => writer.addContinuation(asked));
      const read = await store().read((reader) => reader.continuation(asked.id));
      expect(JSON.stringify(read)).toBe(JSON.stringify(asked));
      const second = { ...asked, id: newId<'Continuation'>() };
      await expect(store().write((writer) => writer.addContinuation(second))).rejects.toThrow(Conflict);
      const answered = { ...asked, status: 'accepted', chosen: 0, answeredBy: pair.mentor.id, version: 2 } as const;
      await store().write((writer) => writer.saveContinuation(answered));
      await expect(store().write((writer) => writer.saveContinuation(answered))).rejects.toThrow(Conflict);
      await store().write((writer) => writer.addContinuation({ ...second, createdAt: noon.add({ hours: 1 }) }));
      const all = await store().read((reader) => reader.continuationsOf([seriesId]));
      expect(all.map(({ status, answeredBy }) => [status, answeredBy])).toEqual([
        ['open', null],
        ['accepted', pair.mentor.id],
      ]);
    });
  });
});
