import type { PersonId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Store } from '#operations/ports/store.ts';
import type { SurveyRecord } from '#operations/ports/surveys.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { enrolmentOf, meetingOf, newId, noon, pairOf } from '../adapters/store/world.ts';

interface Two {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
}

/** Two people of a programme with one meeting, which is at noon on 2 March 2026 unless `given` says otherwise. */
export async function pairWithMeeting(
  store: Pick<Store, 'write'>,
  programme: Programme,
  { mentorId, menteeId }: Two,
  given: Partial<Meeting> = {},
): Promise<Meeting> {
  const pair = pairOf();
  const enrolments = [
    { ...enrolmentOf(programme, mentorId, 'mentor'), pausedUntil: null },
    { ...enrolmentOf(programme, menteeId, 'mentee'), pausedUntil: null },
  ] as const;
  const meeting = { ...meetingOf(pair, 0), ...given };
  const booked = { status: 'verified', eventId: 'event-1', iCalUId: 'ical-1', timeZone: 'Europe/Stockholm' } as const;
  await store.write(async (tx) => {
    for (const enrolment of enrolments) await tx.saveEnrolment(enrolment);
    await tx.saveRound({ ...pair.round, programmeId: programme.id, proposedBy: mentorId, publishedBy: mentorId });
    const [mentorEnrolmentId, menteeEnrolmentId] = [enrolments[0].id, enrolments[1].id];
    const proposal = { ...pair.proposal, mentorId, menteeId, mentorEnrolmentId, menteeEnrolmentId };
    await tx.fillRound(pair.round.id, [proposal], []);
    await tx.addPairing(
      {
        ...pair.pairing,
        programmeId: programme.id,
        endsOn: programme.endsOn ?? pair.pairing.endsOn,
        members: [
          { personId: mentorId, role: 'mentor' },
          { personId: menteeId, role: 'mentee' },
        ],
      },
      pair.proposal.id,
    );
    await tx.addSeries({ ...pair.series, ...booked, organiserId: menteeId }, noon);
    await tx.addMeetings([meeting]);
  });
  return meeting;
}

/** The same after the meeting was held: the mentee is asked about it, also whether it works for the two. */
export async function pairAfterFirstMeeting(
  store: Pick<Store, 'write'>,
  programme: Programme,
  two: Two,
): Promise<Pick<SurveyRecord, 'id'>> {
  const settledAt = noon.add({ hours: 1 });
  const meeting = await pairWithMeeting(store, programme, two, { status: 'held', settledAt });
  const survey = {
    id: newId<'Survey'>(),
    meetingId: meeting.id,
    personId: two.menteeId,
    role: 'mentee',
    status: 'open',
    dueAt: settledAt,
    sentAt: null,
    remindedAt: null,
    asksFit: true,
    saidMet: false,
  } as const;
  await store.write((tx) => tx.addSurveys([survey]));
  return survey;
}
