import type { PersonId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Store } from '#operations/ports/store.ts';
import type { SurveyRecord } from '#operations/ports/surveys.ts';
import { enrolmentOf, meetingOf, newId, noon, pairOf } from '../adapters/store/world.ts';

/**
 * Two people of a programme whose first meeting was held, at noon on 2 March 2026, and whose mentee is asked about it,
 * also whether it works for the two.
 */
export async function pairAfterFirstMeeting(
  store: Pick<Store, 'write'>,
  programme: Programme,
  { mentorId, menteeId }: { readonly mentorId: PersonId; readonly menteeId: PersonId },
): Promise<Pick<SurveyRecord, 'id'>> {
  const pair = pairOf();
  const enrolments = [
    { ...enrolmentOf(programme, mentorId, 'mentor'), pausedUntil: null },
    { ...enrolmentOf(programme, menteeId, 'mentee'), pausedUntil: null },
  ] as const;
  const meeting = { ...meetingOf(pair, 0), status: 'held', settledAt: noon.add({ hours: 1 }) } as const;
  const survey = {
    id: newId<'Survey'>(),
    meetingId: meeting.id,
    personId: menteeId,
    role: 'mentee',
    status: 'open',
    dueAt: noon.add({ hours: 1 }),
    sentAt: null,
    remindedAt: null,
    asksFit: true,
  } as const;
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
        members: [
          { personId: mentorId, role: 'mentor' },
          { personId: menteeId, role: 'mentee' },
        ],
      },
      pair.proposal.id,
    );
    await tx.addSeries({ ...pair.series, organiserId: menteeId }, noon);
    await tx.addMeetings([meeting]);
    await tx.addSurveys([survey]);
  });
  return survey;
}
