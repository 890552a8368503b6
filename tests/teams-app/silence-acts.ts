/** What happens between two of whom one does not answer, for comparing what others see of it. */
import { givenResponse } from '../support/given-response.ts';
import { idOf, type MeetingSeriesId, type PairingId, type PersonId } from '#domain/ids.ts';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import { reviewSilence } from '#operations/meetings/silence.ts';
import { silenceStep } from '#operations/pairing/silence-step.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { silenceEndpoints } from '#teams-app/contract/silence.ts';
import type { ApiWorld } from './api-fixture.ts';

interface TwoPeople {
  readonly api: ApiWorld;
  readonly pairing: { readonly id: string };
}

const daysAgo = [21, 14, 7] as const;

/** The guest has declined the last two of three meetings; the first took place. The same ids in each world. */
async function guestDeclines({ api, pairing }: TwoPeople): Promise<void> {
  const pairingId = idOf<'Pairing'>(pairing.id);
  await api.store.write(async (tx) => {
    const [series] = await tx.seriesOf([pairingId]);
    if (series === undefined) throw new Error('No series');
    await tx.addMeetings(daysAgo.map((days, index) => meetingOf(api, series.id, days, index)));
  });
  await review(api, pairingId);
}

function meetingOf({ context }: ApiWorld, seriesId: MeetingSeriesId, days: number, index: number): Meeting {
  const originalStart = context.now().subtract({ hours: 24 * days });
  const end = originalStart.add({ minutes: 45 });
  const id = idOf<'Meeting'>(`dddddddd-0000-4000-8000-00000000000${index}`);
  const meeting = { ...newMeeting({ id, seriesId, originalStart, end }), settledAt: end };
  return index === 0
    ? { ...meeting, status: 'held', guestAnswer: 'accepted' }
    : { ...meeting, status: 'missed', guestAnswer: 'declined' };
}

async function review({ store, context }: ApiWorld, id: PairingId): Promise<void> {
  await store.write(async (tx) => {
    const pairing = await tx.pairing(id);
    if (pairing !== null) await reviewSilence(context, tx, pairing);
  });
}

/** Whatever is due of it in so many days: whoever waits is told, or is put in line. */
function stepIn(days: number, personId: PersonId) {
  return async ({ api }: TwoPeople): Promise<void> => {
    const at = api.context.now().add({ hours: 24 * days });
    const due = await api.store.write((tx) => tx.dueJobs(at, 1000));
    for (const { kind, id } of due) {
      if (kind === 'silence-step') await silenceStep({ ...api.context, now: () => at }, idOf<'Silence'>(id));
    }
    await api.call({ as: personId }, homeEndpoints.home, {});
  };
}

/** Somebody presses one of the choices. */
function chooses(what: 'wait' | 'newMatch' | 'help' | 'stillThere', as: PersonId) {
  return async ({ api, pairing }: TwoPeople): Promise<void> => {
    await api.call({ as }, silenceEndpoints[what], { params: { id: pairing.id } });
  };
}

/** A survey of the first meeting is answered, with a wish for help or without. */
function answersSurvey(personId: PersonId, helpWanted: boolean) {
  return async ({ api }: TwoPeople): Promise<void> => {
    const at = api.context.now();
    const id = idOf<'Survey'>('eeeeeeee-0000-4000-8000-000000000001');
    const meetingId = idOf<'Meeting'>('dddddddd-0000-4000-8000-000000000000');
    const sent = {
      status: 'answered',
      dueAt: at,
      sentAt: at,
      remindedAt: null,
      asksFit: false,
      saidMet: false,
    } as const;
    await api.store.write(async (tx) => {
      await tx.addSurveys([{ id, meetingId, personId, role: 'mentee', ...sent }]);
      await tx.addResponse(givenResponse({ surveyId: id, didMeet: 'yes', helpWanted, answeredAt: at }));
    });
  };
}

/** All that somebody reads on their own page, and every card that the bot owes them. */
async function ownPages({ api }: TwoPeople, as: PersonId): Promise<string> {
  const { text } = await api.send({ as }, homeEndpoints.home);
  const cards = await api.store.read(async (reader) => {
    const [programme] = await Promise.all(
      (await reader.pairingsOf(as)).map((each) => reader.programme(each.programmeId)),
    );
    const notices = programme ? await reader.noticesOfProgramme(programme.id) : [];
    return notices.filter((each) => each.personId === as).map(({ about, sentAt, stale }) => ({ about, sentAt, stale }));
  });
  return `${text} ${JSON.stringify(cards)}`.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an-id');
}

interface Acts<World extends TwoPeople> {
  readonly waiting: PersonId;
  readonly silent: PersonId;
  /** The silent one ends it, and whoever waits wants another, as after any end. */
  readonly end: (world: World) => Promise<unknown>;
  readonly wantsAnother: (world: World) => Promise<unknown>;
}

/** What must look the same, to HR and to the silent one, whatever whoever waits has chosen. */
export function secretsOfSilence<World extends TwoPeople>({ waiting, silent, end, wantsAnother }: Acts<World>) {
  const ofSilent = (world: World): Promise<string> => ownPages(world, silent);
  return {
    'that somebody ended it for a new match, as the other is silent': {
      one: [guestDeclines, chooses('newMatch', waiting)],
      other: [guestDeclines, end],
      also: ofSilent,
    },
    'that somebody who wants another the next day wished the end': {
      one: [guestDeclines, chooses('newMatch', waiting), stepIn(1, waiting)],
      other: [guestDeclines, end, wantsAnother],
      also: ofSilent,
    },
    'that somebody was told that the other is silent, and waits': {
      one: [guestDeclines, stepIn(8, waiting), chooses('wait', waiting)],
      other: [guestDeclines],
      also: ofSilent,
    },
    'that somebody has said that they cannot reach the other': {
      one: [chooses('wait', waiting)],
      other: [],
      also: ofSilent,
    },
    'that the silent one was asked, and wants to go on': {
      one: [guestDeclines, chooses('stillThere', silent)],
      other: [guestDeclines],
    },
    'that somebody who wants help cannot reach the other': {
      one: [guestDeclines, answersSurvey(waiting, false), chooses('help', waiting)],
      other: [guestDeclines, answersSurvey(waiting, true)],
      also: ofSilent,
    },
  };
}
