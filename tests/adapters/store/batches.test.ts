import { givenResponse } from '../../support/given-response.ts';
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { figures } from '#domain/insight/batches.ts';
import type { EndReason } from '#domain/pairing/end-reason.ts';
import { closeBatches } from '#operations/access/close-batches.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, savePair, someone, type Pair } from './world.ts';

const mentor = someone('Astrid');

describe('Batches of answers', () => {
  onEachDatabase((store) => {
    async function answered(pair: Pair, usefulness: 2 | 3 | 4, hoursAgo: number): Promise<void> {
      await savePair(store(), pair);
      const meeting = meetingOf(pair, 1);
      const survey = {
        id: newId<'Survey'>(),
        meetingId: meeting.id,
        personId: pair.mentee.id,
        role: 'mentee',
      } as const;
      const sent = {
        status: 'answered',
        dueAt: meeting.end,
        sentAt: noon,
        remindedAt: null,
        asksFit: true,
        saidMet: false,
      } as const;
      const said = { didMeet: 'yes', usefulness, fit: 'good' } as const;
      const answeredAt = noon.subtract({ hours: hoursAgo });
      await store().write(async (writer) => {
        await writer.addMeetings([meeting]);
        await writer.addSurveys([{ ...survey, ...sent }]);
        await writer.addResponse(givenResponse({ surveyId: survey.id, ...said, answeredAt }));
      });
    }
    const end = (pair: Pair, reason: EndReason | null = 'no-time') => {
      const ended = { why: 'asked', at: noon, reason } as const;
      return store().write((tx) => tx.savePairing({ ...pair.pairing, status: 'closed', ended, version: 2 }));
    };
    const close = (pair: Pair) => store().write((tx) => closeBatches(tx, figures, pair.programme.id));
    const ofMentor = () => store().read((reader) => reader.mentorBatches());

    test('are closed once: a pair that ends late, with older answers, and one that goes on again change nothing', async () => {
      const pairs = Array.from({ length: 7 }, () => pairOf(mentor));
      const [first, ...others] = pairs;
      if (first === undefined) throw new Error('No pairs');
      for (const [index, pair] of pairs.entries()) await answered(pair, index === 0 ? 2 : 3, 100 - index);
      for (const pair of others.slice(0, 4)) await end(pair);
      await close(first);
      expect(await ofMentor()).toEqual([]);
      for (const pair of others.slice(4)) await end(pair);
      await close(first);
      // Of the last answer the month is kept, and nothing closer.
      const month = Temporal.PlainDate.from('2026-02-01');
      const answers = ['3', '3', '3', '3', '3'];
      const batch = { figure: 'mentor-rating', scopeId: mentor.id, number: 0, answers, month };
      expect(await ofMentor()).toEqual([batch]);
      await end(first);
      await close(first);
      expect(await ofMentor()).toEqual([batch]);
      const [again] = others;
      if (again === undefined) throw new Error('No pairs');
      await store().write((tx) => tx.savePairing({ ...again.pairing, status: 'active', ended: null, version: 3 }));
      await close(first);
      expect(await ofMentor()).toEqual([batch]);
    });

    test('hold what a programme\u2019s people answered, and closing twice at once is closing once', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const { id } = pair.programme;
      const inProgramme = Array.from({ length: 6 }, (_, index) => ({ personId: newId<'Person'>(), index }));
      const people = inProgramme.map(({ personId, index }) => ({ ...someone(`Answers${index}`), id: personId }));
      await store().write(async (tx) => {
        await tx.savePeople(people, noon);
        const meetings = people.map((_, index) => meetingOf(pair, index + 1));
        await tx.addMeetings(meetings);
        for (const [index, person] of people.entries()) {
          const surveyId = newId<'Survey'>();
          const meetingId = meetings[index]?.id ?? newId<'Meeting'>();
          const sent = {
            status: 'answered',
            dueAt: noon,
            sentAt: noon,
            remindedAt: null,
            asksFit: true,
            saidMet: false,
          } as const;
          await tx.addSurveys([{ id: surveyId, meetingId, personId: person.id, role: 'mentee', ...sent }]);
          const fit = index % 2 === 0 ? 'good' : 'not-sure';
          const said = { didMeet: 'yes', usefulness: 4, fit } as const;
          const answeredAt = noon.add({ minutes: index });
          await tx.addResponse(givenResponse({ surveyId, ...said, answeredAt }));
        }
      });
      await Promise.all([close(pair), close(pair), close(pair)]);
      const [usefulness, fits, reasons] = await store().read(async (reader) => [
        await reader.batches('usefulness', id),
        await reader.batches('fit', id),
        await reader.batches('end-reason', id),
      ]);
      const scope = { scopeId: id, number: 0, month: Temporal.PlainDate.from('2026-03-01') };
      expect(usefulness).toEqual([{ figure: 'usefulness', ...scope, answers: ['4', '4', '4', '4', '4'] }]);
      const said = ['good', 'good', 'good', 'not-sure', 'not-sure'];
      expect(fits).toEqual([{ figure: 'fit', ...scope, answers: said }]);
      expect(reasons).toEqual([]);
    });
  });
});
