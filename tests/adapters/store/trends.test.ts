import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { meetingOf, newId, noon, onEachDatabase, pairOf, savePair, someone } from './world.ts';

describe('What was organised, over time and by where people work', () => {
  onEachDatabase((store) => {
    test('is counted as the overview counts it: in weeks of the programme’s zone, over all series, each meeting once', async () => {
      const mentor = { ...someone('Astrid'), department: 'Drift', place: 'Luleå' };
      const pair = pairOf(mentor);
      await savePair(store(), pair);
      const day = (start: string) => {
        const begins = Temporal.Instant.from(start);
        return {
          ...meetingOf(pair, 1),
          id: newId<'Meeting'>(),
          originalStart: begins,
          start: begins,
          end: begins.add({ hours: 1 }),
        };
      };
      await store().write((tx) =>
        tx.addMeetings([
          // Sunday evening in UTC, Monday in Stockholm.
          { ...day('2026-02-15T22:30:00Z'), status: 'held' },
          { ...day('2026-02-17T09:00:00Z'), status: 'missed' },
          { ...day('2026-02-18T09:00:00Z'), status: 'cancelled' },
          { ...day('2026-02-19T09:00:00Z'), status: 'cancelled', note: 'holiday' },
          { ...day('2026-02-24T09:00:00Z'), status: 'held' },
          { ...day('2026-03-10T09:00:00Z'), status: 'planned' },
        ]),
      );
      const of = { programmeId: pair.programme.id, now: noon, timeZone: 'Europe/Stockholm', isOver: false };
      const weeks = (since: string) =>
        store().read((reader) => reader.meetingWeeks(of, Temporal.PlainDate.from(since)));
      expect((await weeks('2026-02-02')).map((week) => [week.monday.toString(), week.held, week.planned])).toEqual([
        ['2026-02-16', 1, 3],
        ['2026-02-23', 1, 1],
      ]);
      expect(await weeks('2026-02-23')).toHaveLength(1);
      const departments = await store().read((reader) => reader.units(of, 'department'));
      const ofMentor = departments.find(({ name }) => name === 'Drift');
      expect(ofMentor).toMatchObject({ held: 2, planned: 4 });
      expect(departments.reduce((sum, { people }) => sum + people, 0)).toBe(2);
      expect(departments.reduce((sum, { matched }) => sum + matched, 0)).toBe(2);
      const places = await store().read((reader) => reader.units(of, 'place'));
      expect(places.map(({ name }) => name)).toContain('Luleå');
    });
  });
});
