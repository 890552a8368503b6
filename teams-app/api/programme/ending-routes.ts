import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { ShownRange } from '#domain/insight/shown-range.ts';
import type { Context } from '#operations/context.ts';
import { answerJoinAgain } from '#operations/enrolment/join-again.ts';
import { sayNextTime } from '#operations/enrolment/next-time.ts';
import { sayPartingWish } from '#operations/pairing/parting.ts';
import {
  carryOver,
  nameNextProgramme,
  nextOfProgramme,
  previewCarryOver,
  type CarriedCounts,
  type CarryingOver,
} from '#operations/programme/carry-over.ts';
import { endingEndpoints as endpoints, type CarriedBody } from '../../contract/endings.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** How it goes on afterwards, and who is in again the next time. */
export function endingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.wish, async ({ actor, params, body }) => {
    accepted(await sayPartingWish(context, actor, { pairingId: idOf<'Pairing'>(params.id), wish: body.wish }));
  });

  serve(app, endpoints.nextTime, async ({ actor, body }) => {
    accepted(await sayNextTime(context, actor, body.wish));
  });

  serve(app, endpoints.joinAgain, async ({ actor, body }) => {
    accepted(await answerJoinAgain(context, actor, body));
  });

  serve(app, endpoints.next, async ({ actor }) => ({ nextId: await nextOfProgramme(context, actor) }));

  serve(app, endpoints.nameNext, async ({ actor, body: { nextId } }) => {
    accepted(await nameNextProgramme(context, actor, nextId === null ? null : idOf<'Programme'>(nextId)));
  });

  serve(app, endpoints.previewCarryOver, async ({ actor, body }) =>
    carriedBody(accepted(await previewCarryOver(context, actor, carryingFrom(body)))),
  );

  serve(app, endpoints.carryOver, async ({ actor, body }) =>
    carriedBody(accepted(await carryOver(context, actor, carryingFrom(body)))),
  );
}

function carryingFrom({ fromId, groups }: { fromId: string; groups: CarryingOver['groups'] }): CarryingOver {
  return { fromId: idOf<'Programme'>(fromId), groups };
}

function carriedBody({ enrolled, asked }: CarriedCounts): CarriedBody {
  return { enrolled: rangeBody(enrolled), asked: rangeBody(asked) };
}

function rangeBody(range: ShownRange): CarriedBody['asked'] {
  return range.shown ? { from: range.from, to: range.to } : null;
}
