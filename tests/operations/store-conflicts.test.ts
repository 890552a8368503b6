import { describe, expect, test } from '@jest/globals';
import { Conflict } from '#operations/failures.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, programmeOf, savePair, someone } from './store-world.ts';

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

    test('of many writers at the same moment exactly one gets through', async () => {
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

    test('a person enrols once in a programme, and a proposal makes one pairing', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const again = { ...pair.enrolments[0], id: newId<'Enrolment'>() };
      await expect(store().write((writer) => writer.saveEnrolment(again))).rejects.toThrow(Conflict);
      const twin = { ...pair.pairing, id: newId<'Pairing'>() };
      await expect(store().write((writer) => writer.addPairing(twin, pair.proposal.id))).rejects.toThrow(Conflict);
    });

    test('surveys and notices that exist already are left as they are; a second answer is a conflict', async () => {
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
      };
      const response = {
        surveyId: survey.id,
        didMeet: 'no' as const,
        usefulness: null,
        goalProgress: null,
        wellPrepared: null,
        comment: '',
        helpWanted: false,
        answeredAt: noon,
      };
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

    test('a notification that came during a look at the mailbox stands, the one that was answered does not', async () => {
      const personId = newId<'Person'>();
      const look = { personId, token: 'a', window: null, lookedAt: noon, noticedAt: null };
      expect(await store().save((writer) => writer.saveLook(look))).toBe(false);
      await store().save((writer) => writer.noteMailbox(personId, noon));
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

    test('a new round excludes the undecided proposals of the earlier one and says anew who waits', async () => {
      const pair = pairOf();
      const [mentor, mentee] = pair.enrolments;
      const first = { enrolmentId: mentor.id, role: 'mentor', reason: 'no-mentee-needs-them' } as const;
      const second = { enrolmentId: mentee.id, role: 'mentee', reason: 'no-mentor-left' } as const;
      await store().write(async (writer) => {
        await writer.savePeople([pair.mentor, pair.mentee, someone('Sara')], noon);
        await writer.saveProgramme(pair.programme, noon);
        for (const enrolment of pair.enrolments) await writer.saveEnrolment(enrolment);
        await writer.saveRound(pair.round, [pair.proposal], [first]);
        const later = { ...pair.round, id: newId<'MatchRound'>(), proposedAt: noon.add({ hours: 1 }) };
        await writer.saveRound(later, [], [second]);
      });
      const read = await store().read(async (reader) => ({
        proposal: await reader.proposal(pair.proposal.id),
        waiting: await reader.waiting(pair.programme.id),
      }));
      expect(read.proposal).toMatchObject({ status: 'excluded', version: 2 });
      expect(read.waiting).toEqual([{ ...second, personId: pair.mentee.id }]);
    });
  });
});
