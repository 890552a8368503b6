import { describe, expect, test } from '@jest/globals';
import { tell } from '#domain/meetings/extra.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { decline, propose, type JointDecision } from '#domain/pairing/joint-decision.ts';
import { isRefused } from '#domain/refused.ts';
import { Conflict } from '#operations/failures.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, savePair, type Pair } from './world.ts';

/** Equal in everything that is written down: Temporal values are compared as their text. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The mentor says that they met at the moment at which this meeting of theirs begins. */
function toldAt({ start, seriesId }: Meeting, pair: Pair): Meeting {
  const about = { id: newId<'Meeting'>(), seriesId, by: pair.mentor.id, start, minutes: 30 };
  const told = tell(about, { from: noon, endedAt: null, meetings: [] }, start.add({ hours: 1 }));
  if (isRefused(told)) throw new Error(told.refused);
  return told.meeting;
}

function proposed(pair: Pair, about: JointDecision['about']): JointDecision {
  const asked = { id: newId<'JointDecision'>(), pairingId: pair.pairing.id, askedBy: pair.mentor.id, about };
  return propose(asked, about.kind === 'rhythm' ? null : noon.add({ hours: 24 }), noon);
}

describe('What people have outside their series, and what they agree on', () => {
  onEachDatabase((store) => {
    test('a meeting outside the series is handed out by itself, and may begin when an occurrence does', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const meeting = meetingOf(pair, 1);
      const extra = toldAt(meeting, pair);
      const again = toldAt(meeting, pair);
      await store().write((writer) => writer.addMeetings([meeting, extra]));
      await store().write(async (writer) => {
        await writer.changeMeeting(extra.id, (present) => ({ ...present, status: 'cancelled', confirmedAt: null }));
        await writer.addMeetings([again]);
      });
      const { occurrences, told, one } = await store().read(async (reader) => ({
        occurrences: await reader.meetingsOf([pair.series.id]),
        told: await reader.extraMeetingsOf([pair.pairing.id]),
        one: await reader.meeting(again.id),
      }));
      expect(written(occurrences)).toEqual(written([meeting]));
      expect(written(told)).toEqual(written([again]));
      expect(written(one)).toEqual(written(again));
      const twin = { ...meeting, id: newId<'Meeting'>() };
      await expect(store().write((writer) => writer.addMeetings([twin]))).rejects.toThrow(Conflict);
      expect(await store().read((reader) => reader.extraMeetingsOf([]))).toEqual([]);
    });

    test('one that is not settled, or that stands in Outlook, is refused by the database', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const extra = toldAt(meetingOf(pair, 1), pair);
      for (const wrong of [
        { ...extra, settledAt: null },
        { ...extra, eventId: 'AAk' },
      ]) {
        await expect(store().write((writer) => writer.addMeetings([wrong]))).rejects.toThrow('meeting_told_check');
      }
    });

    test('what is proposed comes back, is open once about the same, and free again when it is over', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const rhythm = proposed(pair, { kind: 'rhythm', rhythm: { cadence: 'weekly', minutes: 30 } });
      const skip = proposed(pair, { kind: 'skip-next', meetingId: newId() });
      await store().write(async (writer) => {
        await writer.addDecision(rhythm);
        await writer.addDecision(skip);
      });
      const open = () => store().read((reader) => reader.openDecisionsOf([pair.pairing.id]));
      const ids = (await open()).map(({ id }) => id);
      expect(ids.toSorted()).toEqual([rhythm.id, skip.id].toSorted());
      expect(written(await store().read((reader) => reader.decision(skip.id)))).toEqual(written(skip));
      const other = proposed(pair, { kind: 'rhythm', rhythm: { cadence: 'monthly', minutes: 60 } });
      await expect(store().write((writer) => writer.addDecision(other))).rejects.toThrow(Conflict);
      const declined = decline(rhythm, pair.mentee.id, noon);
      if (isRefused(declined)) throw new Error(declined.refused);
      await store().write((writer) => writer.saveDecision(declined));
      await expect(store().write((writer) => writer.saveDecision(declined))).rejects.toThrow(Conflict);
      await store().write((writer) => writer.addDecision(other));
      expect(written(await store().read((reader) => reader.decision(rhythm.id)))).toEqual(written(declined));
    });

    test('a rhythm of their own, and what HR lets pairs choose, come back', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const ownRhythm = { cadences: ['weekly', 'two-a-month'], minutes: { least: 25, most: 60 } } as const;
      const rhythm = { cadence: 'two-a-month', minutes: 50 } as const;
      const saved = await store().write(async (writer) => {
        await writer.savePairing({ ...pair.pairing, rhythm, version: pair.pairing.version + 1 });
        await writer.saveProgramme({ ...pair.programme, ownRhythm, version: pair.programme.version + 1 }, noon);
        return {
          pairing: await writer.pairing(pair.pairing.id),
          programme: await writer.programme(pair.programme.id),
        };
      });
      expect([saved.pairing?.rhythm, saved.programme?.ownRhythm]).toEqual([rhythm, ownRhythm]);
    });
  });
});
