import type { FastifyInstance } from 'fastify';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import { aheadOf } from '#operations/enrolment/ahead.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { NotFound } from '#operations/failures.ts';
import { enrolmentEndpoints as endpoints } from '../../contract/enrolment.ts';
import { accepted } from '../refusal.ts';
import { iCalendar } from '../icalendar.ts';
import { textsIn } from '../reader.ts';
import { serve, serveFile, type FileAnswer } from '../serve.ts';
import { profileFrom } from './present-profile.ts';

/**
 * Bytes of a body. Large enough that a pasted essay is answered by naming its field, whose greatest length the schema
 * says.
 */
const longestProfile = 2 * 1024 * 1024;

/** Joining the programme, and leaving it. */
export function enrolmentRoutes(app: FastifyInstance, context: Context): void {
  serve(
    app,
    endpoints.enrol,
    async ({ actor, body: { profile, ...part } }) => {
      accepted(
        await enrolMe(context, actor, { ...part, profile: profile === undefined ? null : profileFrom(profile) }),
      );
    },
    { bodyLimit: longestProfile },
  );
  serve(app, endpoints.withdraw, async ({ actor, body }) => withdrawMe(context, actor, body));
  serve(app, endpoints.ahead, async ({ actor }) => {
    const { hears, begins, toKeep } = await aheadOf(context, actor);
    return {
      hears: hears.kind === 'on-a-day' ? { ...hears, day: hears.day.toString() } : hears,
      begins: begins?.toString() ?? null,
      toKeep: toKeep?.what ?? null,
    };
  });
  serveFile(app, endpoints.calendarDay, async ({ actor }) => dayForCalendar(context, actor));
  serve(app, endpoints.nextRound, async ({ actor, body }) => {
    await chooseNextRound(context, actor, body);
  });
}

/** Half an hour, so that it is seen among other things, at the hour at which rounds are told. */
async function dayForCalendar(context: Context, actor: ActorIn): Promise<FileAnswer> {
  const { programme, toKeep } = await aheadOf(context, actor);
  if (toKeep === null) throw new NotFound('There is no day to keep');
  const { at, what } = toKeep;
  const { calendarDay: said } = textsIn(actor.language);
  const entry = {
    uid: `${what}-${actor.personId}-${programme.id}`,
    start: at,
    end: at.add({ minutes: 30 }),
    summary: said[what](programme.name[actor.language]),
    location: null,
    url: null,
    isCancelled: false,
    sequence: 0,
    changedAt: context.now(),
  };
  return {
    type: 'text/calendar; charset=utf-8',
    content: iCalendar(programme.name[actor.language], [entry], context.now()),
    headers: { 'cache-control': 'private, no-store' },
  };
}
