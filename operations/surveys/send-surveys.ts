import type { Temporal } from 'temporal-polyfill';
import type { SurveyId } from '#domain/ids.ts';
import { roleOf } from '#domain/pairing/pairing.ts';
import {
  closesAt,
  knownFrom,
  maySurvey,
  nextAfter,
  nextLook,
  nextStep,
  type SurveyMoment,
} from '#domain/surveys/survey.ts';
import type { Context } from '../context.ts';
import { aboutOf, elsewhereOf, isCutOff, surveyView, type SurveyView } from './open-survey.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import type { SurveyRecord } from '../ports/surveys.ts';
import { writeCardsAnew } from './survey-cards.ts';
import { earlier, leaveUntil } from '../messages/leave.ts';
import { receiverOf } from '../messages/receiver.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';
import { deliver, type Delivery } from '../messages/recipient.ts';

/** A pause may end at any time. */
const lookAgainInPause = { minutes: 60 } as const;

/**
 * Does what is due for one survey: the card, the one reminder, or closing it. The row says "sent" before the card is
 * sent, so that no crash asks anybody twice; a survey whose card may not have arrived still stands in the tab. A paused
 * pair gets no card, nobody gets one on leave, and a pair that has ended, or somebody who has left a group, is asked
 * nothing more. Cards stop asking once their survey is over:
 * those in the chat are written anew.
 */
export async function surveyStep(context: Context, id: SurveyId): Promise<void> {
  const found = await context.store.read((reader) => loadSurvey(reader, id));
  if (found === null) return;
  if ('over' in found) return writeCardsAnew(context, found.over);
  if ('left' in found) return close(context, found.left);
  await nextStepOf(context, found);
}

interface Loaded {
  readonly view: SurveyView;
  /** Of the pairing, booked. */
  readonly meetings: Awaited<ReturnType<typeof bookedMeetingsOf>>;
}

async function loadSurvey(
  reader: Reader,
  id: SurveyId,
): Promise<Loaded | { readonly over: SurveyRecord } | { readonly left: SurveyRecord } | null> {
  const survey = await reader.survey(id);
  if (survey === null) return null;
  if (!maySurvey('close', survey)) return { over: survey };
  if (!(await isStillIn(reader, survey))) return { left: survey };
  const view = await surveyView(reader, survey);
  return { view, meetings: await bookedMeetingsOf(reader, view.pairing.id) };
}

async function nextStepOf(context: Context, { view, meetings }: Loaded): Promise<void> {
  const meetingEnd = knownFrom(view.meeting);
  const nextMeetingStart = nextAfter({ end: meetingEnd }, meetings)?.start ?? null;
  const now = context.now();
  const about = { now, meetingEnd, nextMeetingStart };
  const home = { timeZone: view.homeZone, country: view.homeCountry };
  const moment: SurveyMoment = { ...about, ...receiverOf(context, view.person, home) };
  const step = nextStep(view.survey, moment);
  if (step === 'close' || isCutOff(view.pairing)) return close(context, view.survey);
  if (view.pairing.status === 'paused') return wait(context, view.survey, now.add(lookAgainInPause));
  if (step === 'wait') return wait(context, view.survey, nextLook(view.survey, moment));
  const awayUntil = await leaveUntil(context, view.person, now);
  if (awayUntil !== null) return wait(context, view.survey, earlier(awayUntil, closesAt(meetingEnd, nextMeetingStart)));
  await send(context, { view, person: view.person, moment }, step);
}

/** Whoever has left a group is asked nothing more about it. */
async function isStillIn(reader: Reader, { meetingId, personId }: SurveyRecord): Promise<boolean> {
  const meeting = await reader.meeting(meetingId);
  const series = meeting && (await reader.series(meeting.seriesId));
  const pairing = series && (await reader.pairing(series.pairingId));
  return !pairing || roleOf(pairing, personId) !== null;
}

interface Due {
  readonly view: SurveyView;
  readonly person: Person;
  readonly moment: SurveyMoment;
}

async function send(context: Context, { view, person, moment }: Due, step: 'send' | 'remind'): Promise<void> {
  const { now } = moment;
  const { survey } = view;
  const claimed: SurveyRecord =
    step === 'send'
      ? { ...survey, sentAt: now, undelivered: null }
      : { ...survey, status: 'reminded', remindedAt: now, undelivered: null };
  const nextLookAt = nextLook(claimed, moment);
  // Two workers may have read the same row: only one of them sends.
  if (!(await context.store.save((writer) => writer.claimSurvey(survey, { ...claimed, nextLookAt })))) return;
  const delivery = await deliver(
    context,
    person,
    {
      // Nobody is reminded of a card that has never been seen in their chat.
      kind: step === 'send' || survey.asking.length === 0 ? 'survey' : 'survey-reminder',
      surveyId: survey.id,
      role: survey.role,
      partner: elsewhereOf(view),
      meetingStart: view.meeting.start,
      asksFit: survey.asksFit,
      saidMet: survey.saidMet,
      toldBy: view.toldBy,
      about: aboutOf(view),
    },
    view.homeZone,
  );
  await recordDelivery(context, survey, delivery);
  context.log.event(step === 'send' ? 'survey-sent' : 'survey-reminded', {
    survey: survey.id,
    outcome: delivery.outcome,
  });
}

async function recordDelivery(context: Context, before: SurveyRecord, delivery: Delivery): Promise<void> {
  await context.store.write(async (tx) => {
    const survey = await tx.survey(before.id);
    if (survey === null) return;
    switch (delivery.outcome) {
      case 'delivered':
        // Even when it has been answered meanwhile, so that the card is then written anew.
        return tx.addSurveyCard(survey.id, delivery.activityId);
      case 'later':
      case 'not-sent':
        // Certainly not sent: the row goes back to where it was and is looked at again then, unless it is over by now.
        return tx.saveSurvey({
          ...survey,
          ...(maySurvey('close', survey)
            ? { status: before.status, nextLookAt: context.now().add(waitAfter(delivery)) }
            : {}),
          sentAt: before.sentAt,
          remindedAt: before.remindedAt,
        });
      case 'unreachable':
        return tx.saveSurvey({ ...survey, undelivered: delivery.why });
      case 'unknown':
        // Never sent again blindly. After the first card comes the reminder; after that HR sees it, as with the others.
        return before.sentAt === null ? undefined : tx.saveSurvey({ ...survey, undelivered: 'perhaps' });
    }
  });
}

/** A survey is asked until it closes, so there is no end to the tries. */
const tryAgainAfter = { minutes: 5 } as const;

function waitAfter(delivery: Extract<Delivery, { readonly outcome: 'later' | 'not-sent' }>) {
  return delivery.outcome === 'later' ? { milliseconds: Math.ceil(delivery.afterMs) } : tryAgainAfter;
}

async function close(context: Context, survey: SurveyRecord): Promise<void> {
  await context.store.save((writer) => writer.saveSurvey({ ...survey, status: 'closed', nextLookAt: null }));
  context.log.event('survey-closed', { survey: survey.id });
  // It may have been answered at the last moment, and stays answered.
  const over = await context.store.read((reader) => reader.survey(survey.id));
  if (over !== null) await writeCardsAnew(context, over);
}

async function wait(context: Context, survey: SurveyRecord, nextLookAt: Temporal.Instant): Promise<void> {
  // Another worker may have read the row a moment later, and be sending the card already.
  await context.store.save((writer) => writer.claimSurvey(survey, { ...survey, nextLookAt }));
}
