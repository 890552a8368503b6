import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { csvOf } from '#operations/enrolment/csv.ts';
import { exportRound } from '#operations/matching/export-round.ts';
import { actorOf } from '../access.ts';
import { exportedSheets } from './present-exported-round.ts';
import { textsIn } from '../reader.ts';
import { idParams, type Router } from '../router.ts';
import { workbookOf } from '../workbook.ts';

const params = idParams.extend({ format: z.enum(['csv', 'xlsx']) });
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A round as a file for HR's own spreadsheet. */
export function exportRoutes(app: Router, context: Context): void {
  app.get('/api/hr/matching/rounds/:id/export/:format', { schema: { params } }, async (request, reply) => {
    const actor = actorOf(request);
    const { id, format } = request.params;
    const [pairs, waiting] = exportedSheets(await exportRound(context, actor, idOf(id)), actor.language);
    const name = textsIn(actor.language).exported.file;
    reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
    if (format === 'xlsx') return reply.type(excel).send(await workbookOf([pairs, waiting]));
    // One table alone fits a CSV file: those who wait follow under a head of their own.
    const rows = [...pairs.rows, [], ...waiting.rows];
    return reply.type('text/csv; charset=utf-8').send(csvOf(rows, actor.language));
  });
}
