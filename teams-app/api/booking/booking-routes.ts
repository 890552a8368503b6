import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import type { Context } from '#operations/context.ts';
import { endSeriesByHr } from '#operations/pairing/end-pairing.ts';
import { bookingEndpoints as endpoints } from '../../contract/booking.ts';
import { serve } from '../serve.ts';
import { seriesRowBody } from './present-series.ts';

/** HR's view of every pair's bookings. */
export function bookingRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.series, async ({ actor }) => {
    const series = await hrSeries(context, actor);
    return { series: series.map((row) => seriesRowBody(row, actor.language)) };
  });

  serve(app, endpoints.endSeries, async ({ actor, params }) =>
    endSeriesByHr(context, actor, { seriesId: idOf<'MeetingSeries'>(params.id) }),
  );
}
