import type { FastifyInstance } from 'fastify';
import { idOf } from '#domain/ids.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { csvOf } from '#operations/enrolment/csv.ts';
import { exportRound } from '#operations/matching/export-round.ts';
import { roundEndpoints } from '../../contract/matching.ts';
import { textsIn } from '../reader.ts';
import { serveFile } from '../serve.ts';
import { workbookOf } from '../workbook.ts';
import { exportedSheets } from './present-exported-round.ts';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A round as a file for HR's own spreadsheet. */
export function exportRoutes(app: FastifyInstance, context: Context): void {
  serveFile(app, roundEndpoints.exported, async ({ actor, params: { id, format } }) => {
    const naming = await namingFor(context, actor);
    const [pairs, waiting] = exportedSheets(await exportRound(context, actor, idOf(id)), naming);
    const name = textsIn(actor.language).exported.file;
    const headers = { 'content-disposition': `attachment; filename="${name}.${format}"` };
    if (format === 'xlsx') return { type: excel, content: await workbookOf([pairs, waiting]), headers };
    // A CSV file holds only one table, so those who wait follow under their own header.
    const rows = [...pairs.rows, [], ...waiting.rows];
    return { type: 'text/csv; charset=utf-8', content: csvOf(rows, actor.language), headers };
  });
}
