import { givenResponse } from '../../support/given-response.ts';
import { describe, expect, test } from '@jest/globals';
import { seenScore } from '#domain/matching/fit.ts';
import { unlessSettled, type Meeting } from '#domain/meetings/meeting.ts';
import { Conflict } from '#operations/failures.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, programmeOf, savePair } from './world.ts';

describe('Two who write at once', () => {
  onEachDatabase((store) => {
    test('the second of two who read the same version is refused, and the first stays', async () => {
      const programme = programmeOf();
      await store().write((writer) => writer.saveProgramme(programme, noon));
      const revised = (sv: string) => ({ ...programme, name: { ...programme.name, sv }, version: 2 });
      await store().write((writer) => writer.saveProgramme(revised('Första'), noon));
      await expect(store().write((writer) => writer.saveProgramme(revised('Andra'), noon))).rejects.toThrow(Conflict);
      expect((await store().read((reader) => reader.programme(programme.id)))?.name.sv).toBe('Första');
    });

    test('exactly one of many writers at the same moment gets through', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const attempts = Array.from({ length: 5 }, () =>
        store().write(async (writer) => {
          const proposal = await writer.proposal(pair.proposal.id);
          if (proposal === null) throw new Error('The proposal is gone.');
          await writer.saveProposal({ ...pair.proposal, status: 'approved', version: 2 });
        }),
      );
      const results = await Promise.allSettled(attempts);
      expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      const failures: unknown[] = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(failures.every((failure) => failure instanceof Conflict)).toBe(true);
    });

    test('a meeting that two change at the same moment keeps both changes', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const meeting = meetingOf(pair, 1);
      await store().write((writer) => writer.addMeetings([meeting]));
      const change = (to: Partial<Meeting>) =>
        store().write((writer) => writer.changeMeeting(meeting.id, (present) => ({ ...present, ...to })));
      const intent = { kind: 'skip', why: 'asked' } as const;
      await Promise.all([change({ note: 'hours' }), change({ intent }), change({ replacementKey: meeting.id })]);
      const expected = { ...meeting, note: 'hours', intent, replacementKey: meeting.id };
      expect(await store().read((reader) => reader.meeting(meeting.id))).toEqual(expected);
    });

    test('a settled meeting gets no new intent', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const meeting = meetingOf(pair, 1);
      await store().write((writer) => writer.addMeetings([meeting]));
      const settled = unlessSettled((present) => ({ ...present, status: 'held', settledAt: noon }));
      const settle = () => store().write((writer) => writer.changeMeeting(meeting.id, settled));
      expect([(await settle())?.status, await settle()]).toEqual(['held', null]);
      await store().write((writer) => writer.saveIntents([{ ...meeting, intent: { kind: 'skip', why: 'asked' } }]));
      expect((await store().read((reader) => reader.meeting(meeting.id)))?.intent).toBeNull();
    });

    test('a person enrols once in a programme, and a proposal makes one pairing', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const again = { ...pair.enrolments[0], id: newId<'Enrolment'>() };
      await expect(store().write((writer) => writer.saveEnrolment(again))).rejects.toThrow(Conflict);
      const twin = { ...pair.pairing, id: newId<'Pairing'>() };
      await expect(store().write((writer) => writer.addPairing(twin, pair.proposal.id))).rejects.toThrow(Conflict);
    });

    test('surveys and notices that already exist are left as they are; a second answer is a conflict', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const meeting = meetingOf(pair, 1);
      const survey = {
        id: newId<'Survey'>(),
        meetingId: meeting.id,
        personId: pair.mentor.id,
        role: 'mentor' as const,
        status: 'open' as const,
        dueAt: meeting.end,
        sentAt: null,
        remindedAt: null,
        asksFit: false,
        saidMet: false,
      };
      const response = givenResponse({ surveyId: survey.id, didMeet: 'no', answeredAt: noon });
      await store().write(async (writer) => {
        await writer.addMeetings([meeting]);
        await writer.addSurveys([survey]);
        await writer.addResponse(response);
      });
      await store().write((writer) => writer.addSurveys([{ ...survey, id: newId() }]));
      const surveys = await store().read((reader) => reader.surveysOfMeeting(meeting.id));
      expect(surveys.map(({ id }) => id)).toEqual([survey.id]);
      await expect(store().write((writer) => writer.addResponse(response))).rejects.toThrow(Conflict);
    });

    test('what fails half way leaves nothing behind, and nobody sees it before it is whole', async () => {
      const programme = programmeOf();
      const broken = store().write(async (writer) => {
        await writer.saveProgramme(programme, noon);
        expect(await writer.programme(programme.id)).not.toBeNull();
        throw new Error('half way');
      });
      const seen = store().read((reader) => reader.programme(programme.id));
      await expect(broken).rejects.toThrow('half way');
      expect(await seen).toBeNull();
      expect(await store().read((reader) => reader.programme(programme.id))).toBeNull();
    });

    test('a notification that came during a look at the mailbox stays open, the one that was answered does not', async () => {
      const personId = newId<'Person'>();
      const look = { personId, token: 'a', window: null, lookedAt: noon, noticedAt: null };
      expect(await store().save((writer) => writer.saveLook(look))).toBe(false);
      await store().save((writer) => writer.noteMailboxes([personId], noon));
      expect(await store().save((writer) => writer.saveLook({ ...look, token: 'b' }))).toBe(true);
      const noticed = { ...look, token: 'b', noticedAt: noon };
      expect(await store().read((reader) => reader.mailboxWatch(personId))).toEqual(noticed);
      expect(await store().save((writer) => writer.saveLook(noticed))).toBe(false);
      expect(await store().read((reader) => reader.mailboxWatch(personId))).toEqual({ ...look, token: 'b' });
    });

    test('a row outside the bounds is refused by the database itself', async () => {
      const tooLong = { ...programmeOf(), meetingMinutes: 61 };
      await expect(store().write((writer) => writer.saveProgramme(tooLong, noon))).rejects.toThrow(/meeting_minutes/);
    });

    test('a programme has one living round, and each round says for itself who waits', async () => {
      const pair = pairOf();
      const [mentor, mentee] = pair.enrolments;
      const left = {
        enrolmentId: mentee.id,
        personId: pair.mentee.id,
        role: 'mentee',
        reason: 'no-mentor-left',
      } as const;
      const draft = { ...pair.round, status: 'draft', publishedBy: null } as const;
      await store().write(async (writer) => {
        await writer.savePeople([pair.mentor, pair.mentee], noon);
        await writer.saveProgramme(pair.programme, noon);
        for (const enrolment of [mentor, mentee]) await writer.saveEnrolment(enrolment);
        await writer.saveRound(draft);
        await writer.fillRound(draft.id, [pair.proposal], [left]);
      });
      const second = { ...draft, id: newId<'MatchRound'>() };
      await expect(store().write((writer) => writer.saveRound(second))).rejects.toThrow(Conflict);
      await store().write(async (writer) => {
        await writer.saveRound({ ...draft, status: 'replaced', version: 2 });
        await writer.saveRound({ ...second, replaces: draft.id });
      });
      const read = await store().read(async (reader) => ({
        latest: await reader.latestRound(pair.programme.id),
        waiting: [await reader.waiting(draft.id), await reader.waiting(second.id)],
        lines: await reader.proposalLines(draft.id),
      }));
      expect(read.latest).toMatchObject({ id: second.id, replaces: draft.id });
      expect(read.waiting).toEqual([[left], []]);
      // A line is what HR reads: its figure holds nothing of what HR does not see.
      const score = seenScore(pair.proposal.fit.factors, pair.round.weights);
      expect(score).not.toBe(pair.proposal.fit.score);
      expect(read.lines).toMatchObject([
        { id: pair.proposal.id, mentorId: pair.mentor.id, menteeId: pair.mentee.id, score },
      ]);
    });
  });
});
