import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { csvOf, type Cell } from '#operations/enrolment/csv.ts';
import type { ColumnMeaning } from '#operations/enrolment/import-columns.ts';
import { importProfiles, previewImport, type ImportRequest } from '#operations/enrolment/import-profiles.ts';
import { profileImports } from '#operations/enrolment/profile-imports.ts';
import { undoProfileImport } from '#operations/enrolment/undo-import.ts';
import { columnMeaning, importEndpoints as endpoints, type importQuery } from '../../contract/import.ts';
import { accepted } from '../refusal.ts';
import { serve, serveFile, type FileAnswer } from '../serve.ts';
import {
  faultRows,
  importDoneBody,
  importMadeBody,
  importPreviewBody,
  importUndoneBody,
  templateRows,
} from './present-import.ts';

/** The largest file. */
const upload = { bodyLimit: 5 * 1024 * 1024 };

/** HR brings in a table of profile fields: look at it, carry it out, take it back. The file itself is the body. */
export function importRoutes(app: FastifyInstance, context: Context): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', ...upload }, (_request, body, done) =>
    done(null, body),
  );

  serve(app, endpoints.made, async ({ actor }) => {
    const imports = await profileImports(context, actor);
    return { imports: imports.map(importMadeBody) };
  });

  serveFile(app, endpoints.template, async ({ actor: { language } }) => csvFile(templateRows(language), language));

  serve(
    app,
    endpoints.preview,
    async ({ actor, body, query }) => {
      const preview = accepted(await previewImport(context, actor, requestFrom(body, query)));
      return importPreviewBody(preview, await namingFor(context, actor));
    },
    upload,
  );

  serveFile(
    app,
    endpoints.faults,
    async ({ actor, body, query }) => {
      const preview = accepted(await previewImport(context, actor, requestFrom(body, query)));
      return csvFile(faultRows(preview, actor.language), actor.language);
    },
    upload,
  );

  serve(
    app,
    endpoints.carryOut,
    async ({ actor, body, query }) => {
      const wanted = { ...requestFrom(body, query), fingerprint: query.fingerprint };
      return importDoneBody(accepted(await importProfiles(context, actor, wanted)));
    },
    upload,
  );

  serve(app, endpoints.undo, async ({ actor, params }) =>
    importUndoneBody(accepted(await undoProfileImport(context, actor, idOf<'ProfileImport'>(params.id)))),
  );
}

function csvFile(rows: readonly (readonly Cell[])[], language: Language): FileAnswer {
  const headers = { 'cache-control': 'no-store' };
  return { type: 'text/csv; charset=utf-8', content: csvOf(rows, language), headers };
}

function requestFrom(body: Uint8Array, query: z.output<typeof importQuery>): ImportRequest {
  const { columns, replaceOwn, encoding = null, separator = null, headerRow } = query;
  return {
    file: body,
    choices: { encoding, separator, headerRow: headerRow === undefined ? null : Number(headerRow) },
    columns: columns === undefined ? null : columns.split(',').map(meaningOf),
    replaceOwn: replaceOwn === 'true',
  };
}

function meaningOf(word: string): ColumnMeaning | null {
  return columnMeaning.nullable().catch(null).parse(word);
}
