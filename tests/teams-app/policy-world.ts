/** A company in which everything that is held about somebody has words of its own, and somebody for each way to look. */
import { givenResponse } from '../support/given-response.ts';
import { Temporal } from 'temporal-polyfill';
import { ask } from '#domain/choosing/request.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type { Question } from '#domain/enrolment/question.ts';
import { idOf, type ProgrammeId } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { newSilence } from '#domain/pairing/silence.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import type { NoticeAbout } from '#operations/ports/messages.ts';
import type { Writer } from '#operations/ports/store.ts';
import { leadEndpoints } from '#teams-app/contract/leads.ts';
import { calendarFeedEndpoints } from '#teams-app/contract/meetings.ts';
import { enrolmentOf, newId, programmeOf, tell } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, openApiWorld, stranger, type ApiWorld } from './api-fixture.ts';
import { openOffer, threeTimes } from './meetings-fixture.ts';
import { bookedPair, type BookedPair } from './pair-fixture.ts';
import {
  erik,
  former,
  groupMentor,
  companion,
  itLead,
  manager,
  disa,
  lena,
  lova,
  olle,
  vera,
  callers,
  ofErik,
  ofPair,
  ofFormer,
  ofGroup,
  ofSten,
  ofLova,
  ofVera,
  type Mark,
} from './policy-people.ts';
import { apply, invitedAt } from './policy-applications.ts';
import { addOthers, ownWords } from './policy-pairings.ts';

export interface PolicyWorld {
  readonly world: ApiWorld;
  readonly programmeId: string;
  readonly marks: readonly Mark[];
  /** Everything that has an id and stands in an address. */
  readonly ids: readonly string[];
  /** What people do something with, and whose it is. */
  readonly rows: readonly { readonly id: string; readonly of: readonly string[] }[];
}

/** Lena leads the programme, as Disa did; Olle leads one that is over. */
async function appoint(tx: Writer, programmeId: ProgrammeId, now: Temporal.Instant): Promise<void> {
  const elsewhere = programmeOf('ended');
  await tx.saveProgramme(elsewhere, now);
  const by = { appointedBy: hrLead.id, appointedAt: now };
  await tx.addLead(programmeId, { personId: lena.id, ...by });
  await tx.addLead(elsewhere.id, { personId: olle.id, ...by });
  await tx.addLead(programmeId, { personId: disa.id, ...by });
  await tx.removeLead(programmeId, disa.id);
}

export async function openPolicyWorld(): Promise<PolicyWorld> {
  const world = await openApiWorld({ maxRequestsPerMinute: 100_000 });
  await world.store.write((tx) =>
    tx.savePeople(
      [erik, stranger, itLead, manager, former, groupMentor, companion, lova, vera, lena, olle, disa],
      world.context.now(),
    ),
  );
  const over = Temporal.Instant.from('2026-11-24T09:00:00Z');
  const booked = await bookedPair(world, [{ status: 'held' }]);
  const now = world.context.now();
  const request = ask(
    {
      id: newId<'MentorRequest'>(),
      programmeId: booked.pair.programme.id,
      mentorEnrolmentId: booked.pair.enrolments[0].id,
      menteeEnrolmentId: newId(),
      mentorId: mentor.id,
      menteeId: stranger.id,
      greeting: 'Greeting of Sten',
      fit: booked.pair.proposal.fit,
    },
    now,
    'Europe/Stockholm',
  );
  const surveyId = newId<'Survey'>();
  const wish = newId<'Enrolment'>();
  const earlier = await world.store.write(async (tx) => {
    await tx.savePeople([erik], now);
    await appoint(tx, booked.pair.programme.id, now);
    await enrolAll(tx, booked, request.menteeEnrolmentId);
    await tx.saveProposal({
      ...booked.pair.proposal,
      fit: { ...booked.pair.proposal.fit, reasonsFor: [ownWords, ...booked.pair.proposal.fit.reasonsFor] },
      version: booked.pair.proposal.version + 1,
    });
    await tx.saveRequest(request);
    await tx.savePairing({ ...booked.pair.pairing, place: 'Place of the two', version: 2 });
    const pairings = await addOthers(tx, booked, over);
    const goals = [
      goalIn(booked.pair.pairing, 'Goal of Erik', now),
      goalIn(pairings.former, 'Goal with Fredrik', now),
      goalIn(pairings.group, 'Goal in the group', now),
    ];
    for (const goal of goals) await tx.saveGoal(goal, now);
    await askForHelp(tx, booked, surveyId, now);
    await apply(tx, booked, wish, now);
    const asked = { kind: 'parting', pairingId: booked.pair.pairing.id } as const;
    const cards = [
      ...cardsAbout([booked.pair.pairing, pairings.former, pairings.group], now),
      ...booked.pair.pairing.members.map(({ personId }) => ({
        pairing: booked.pair.pairing,
        now,
        about: asked,
        personId,
      })),
    ];
    await tx.addSilence({ ...silenceOf(booked.pair.pairing, now), status: 'waits', nextAt: now.add({ hours: 1 }) });
    await tx.saveParting({
      pairingId: booked.pair.pairing.id,
      askedAt: now,
      outcome: null,
      carriedAt: null,
      version: 1,
    });
    await tx.savePartingWish(booked.pair.pairing.id, { personId: mentee.id, wish: 'outside' }, now);
    await tx.addLeftAlone([
      { roundId: booked.pair.round.id, personId: stranger.id, role: 'mentee', why: 'fit-too-low', ways: [] },
    ]);
    await tx.addNotices([
      ...cards.map((card) => newNotice(world.context, card)),
      newNotice(world.context, {
        now,
        programmeId: booked.pair.programme.id,
        about: { kind: 'request', requestId: request.id },
        personId: mentor.id,
      }),
    ]);
    return { ...pairings, goals: goals.map(({ id }) => id) };
  });
  await byLeads(world);
  const { url } = await world.call({ as: mentee.id }, calendarFeedEndpoints.make, {});
  const secret = new URL(url).pathname.replace(/^.*\/(.*)\.ics$/, '$1');
  const { pair, series, meetings } = booked;
  const offer = { about: 'meeting', askedBy: undefined } as const;
  const ofTwo = [
    pair.pairing.id,
    series.id,
    meetings[0]?.id ?? '',
    meetings[1]?.id ?? '',
    await openOffer(world, booked, threeTimes, offer),
    pair.proposal.id,
    pair.round.id,
  ];
  const [ofBoth = '', withFredrik = '', inGroup = ''] = earlier.goals;
  const rows = [
    ...[...ofTwo, ofBoth].map((id) => ({ id, of: ['Erik', 'Maja'] })),
    ...[earlier.former.id, withFredrik].map((id) => ({ id, of: ['Erik', 'Fredrik'] })),
    { id: earlier.group.id, of: ['Erik', 'Greta', 'Gun'] },
    ...[inGroup, surveyId].map((id) => ({ id, of: ['Erik'] })),
    { id: request.id, of: ['Maja'] },
    { id: wish, of: ['Mona'] },
  ];
  return {
    world,
    programmeId: pair.programme.id,
    ids: [...Object.values(callers).map(({ as }) => as), ...rows.map(({ id }) => id)],
    rows,
    marks: [
      { thing: 'card', text: 'Title of Erik', viewers: ofErik },
      { thing: 'profile', text: 'Town of Erik', viewers: ofErik },
      { thing: 'own-words', text: 'Words of Erik', viewers: ofErik },
      { thing: 'career-wish', text: '"careerWish":"change-field"', viewers: ofErik },
      { thing: 'room-in-all', text: '"room":7', viewers: ofErik },
      { thing: 'own-answers', text: 'Answer of Erik', viewers: ofErik },
      { thing: 'consent', text: consentedAt.toString(), viewers: ofErik },
      { thing: 'wish-for-help', text: '"help-wanted"', viewers: ofErik },
      { thing: 'silence', text: '"choice":"waits"', viewers: ofErik },
      { thing: 'parting-wish', text: '"wish":"outside"', viewers: ofErik },
      { thing: 'left-alone', text: '"why":"fit-too-low"', viewers: ofSten },
      { thing: 'calendar-address', text: secret, name: 'the secret', viewers: ofErik },
      { thing: 'message-list', text: '"list":"mentees"', viewers: ofErik },
      { thing: 'alerts', text: '"waitingDays":77', viewers: { HR: 'self' } },
      { thing: 'goals', text: 'Goal of Erik', viewers: ofPair },
      { thing: 'goals', text: 'Goal with Fredrik', viewers: ofFormer },
      { thing: 'own-goals', text: 'Goal in the group', viewers: ofGroup },
      { thing: 'meetings', text: 'Place of the two', viewers: ofPair },
      { thing: 'meetings', text: 'Place of the group', viewers: ofGroup },
      { thing: 'request', text: request.id, name: 'the request', viewers: ofSten },
      { thing: 'greeting', text: 'Greeting of Sten', viewers: ofSten },
      { thing: 'application', text: 'Answer to Lova', viewers: ofLova },
      { thing: 'mentor-wish', text: wish, name: 'the wish', viewers: ofVera },
      { thing: 'invitation', text: invitedAt.toString(), viewers: ofLova },
    ],
  };
}

/** HR has written to a list on which Erik is, and chosen what to be told of. */
async function byLeads(world: ApiWorld): Promise<void> {
  const hr = { as: hrLead.id, roles: ['HR'] };
  const own = { subject: 'Thursday', body: 'Come along.' };
  const words = { sv: own, en: own };
  await world.call(hr, leadEndpoints.write, { body: { id: newId(), list: 'mentees', words } });
  const choice = { kinds: [], waitingDays: 77, follows: true, version: 0 };
  await world.call(hr, leadEndpoints.chooseAlerts, { body: choice });
}

async function enrolAll(tx: Writer, { pair }: BookedPair, ofSten: (typeof pair.enrolments)[0]['id']): Promise<void> {
  const [, enrolled] = pair.enrolments;
  await tell(tx, [enrolled.personId], { careerWish: 'change-field', place: 'Town of Erik', room: 7 });
  await tx.saveEnrolment({ ...enrolled, goals: ['Words of Erik'], version: enrolled.version + 1 });
  const others = [
    { ...enrolmentOf(pair.programme, stranger.id, 'mentee'), id: ofSten },
    enrolmentOf(pair.programme, former.id, 'mentor'),
    enrolmentOf(pair.programme, groupMentor.id, 'mentor'),
    enrolmentOf(pair.programme, companion.id, 'mentee'),
  ];
  await tell(
    tx,
    others.map(({ personId }) => personId),
  );
  for (const each of others) await tx.saveEnrolment({ ...each, pausedUntil: null });
  await tx.saveQuestion(ownQuestion);
  await tx.saveAsked(pair.programme.id, [
    { questionId: ownQuestion.id, isRequired: false, relation: 'none', weight: 1 },
  ]);
  await tx.saveAnswers(enrolled.id, [{ questionId: ownQuestion.id, number: 1, value: 'Answer of Erik' }]);
  await tx.addConsents(enrolled.id, [{ kind: 'matching', givenAt: consentedAt }]);
}

const consentedAt = Temporal.Instant.from('2026-11-12T12:12:12Z');

/** What HR asks in the programme. */
export const ownQuestion: Question = {
  id: idOf<'Question'>('a1b2c3d4-0000-4000-8000-000000000001'),
  kind: 'text',
  number: 1,
  audience: 'both',
  text: { sv: 'Varför nu?', en: 'Why now?' },
  help: { sv: '', en: '' },
  choices: [],
  retiredAt: null,
  version: 1,
};

/** Erik has said that he cannot reach Maja. */
function silenceOf({ id: pairingId }: Pairing, now: Temporal.Instant) {
  return newSilence({ id: newId<'Silence'>(), pairingId, personId: mentee.id, said: true, since: now }, now);
}

function goalIn({ id: pairingId }: Pairing, title: string, createdAt: Temporal.Instant): Goal {
  const of = { pairingId, ownerId: mentee.id, proposedBy: mentee.id };
  const state = { status: 'accepted', progressPercent: 0, createdAt, version: 1 } as const;
  return { id: newId(), ...of, title, measure: '', dueOn: null, ...state };
}

async function askForHelp(
  tx: Writer,
  { meetings }: BookedPair,
  surveyId: ReturnType<typeof newId<'Survey'>>,
  at: Temporal.Instant,
): Promise<void> {
  const sent = { status: 'answered', dueAt: at, sentAt: at, remindedAt: null, asksFit: false, saidMet: false } as const;
  const meetingId = meetings[0]?.id ?? newId<'Meeting'>();
  await tx.addSurveys([{ id: surveyId, meetingId, personId: mentee.id, role: 'mentee', ...sent }]);
  await tx.addResponse(givenResponse({ surveyId, didMeet: 'yes', helpWanted: true, answeredAt: at }));
}

/** What the bot owes each member of a pairing. */
function cardsAbout(pairings: readonly Pairing[], now: Temporal.Instant) {
  return pairings.flatMap((pairing) => {
    const kind = pairing.status === 'closed' ? 'ended' : 'introduction';
    const about: NoticeAbout = { kind, pairingId: pairing.id };
    return pairing.members.map(({ personId }) => ({ pairing, now, about, personId }));
  });
}
