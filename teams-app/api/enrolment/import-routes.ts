import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { csvOf, type Cell } from '#operations/enrolment/csv.ts';
import type { ColumnMeaning } from '#operations/enrolment/import-columns.ts';
import { importProfiles, previewImport, type ImportRequest } from '#operations/enrolment/import-profiles.ts';
import { profileImports } from '#operations/enrolment/profile-imports.ts';
import { undoProfileImport } from '#operations/enrolment/undo-import.ts';
import type { Language } from '#domain/programme/programme.ts';
import {
  columnMeaning,
  importConfirmation,
  importDone,
  importList,
  importPreview,
  importQuery,
  importUndone,
  largestFile,
} from '../../contract/import.ts';
import { actorOf } from '../access.ts';
import { faultRows, importMadeBody, importPreviewBody, importUndoneBody, templateRows } from './present-import.ts';
import { accepted } from '../refusal.ts';
import { idParams, type Router } from '../router.ts';

const file = z.instanceof(Buffer);

/** HR brings in a table of profile fields: look at it, carry it out, take it back. The file itself is the body. */
export function importRoutes(app: Router, context: Context): void {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: largestFile },
    (_request, body, done) => done(null, body),
  );
  const upload = { bodyLimit: largestFile };

  app.get('/api/hr/imports', { schema: { response: { 200: importList } } }, async (request) => {
    const imports = await profileImports(context, actorOf(request));
    return { imports: imports.map(importMadeBody) };
  });

  app.get('/api/hr/imports/template', async (request, reply) => {
    const { language } = actorOf(request);
    return sendCsv(reply, templateRows(language), language);
  });

  app.post(
    '/api/hr/imports/preview',
    { ...upload, schema: { body: file, querystring: importQuery, response: { 200: importPreview }, hide: true } },
    async (request) => {
      const actor = actorOf(request);
      const preview = await previewImport(context, actor, requestFrom(request.body, request.query));
      return importPreviewBody(accepted(preview), actor.language);
    },
  );

  app.post(
    '/api/hr/imports/faults',
    { ...upload, schema: { body: file, querystring: importQuery, hide: true } },
    async (request, reply) => {
      const actor = actorOf(request);
      const preview = accepted(await previewImport(context, actor, requestFrom(request.body, request.query)));
      return sendCsv(reply, faultRows(preview, actor.language), actor.language);
    },
  );

  app.post(
    '/api/hr/imports',
    { ...upload, schema: { body: file, querystring: importConfirmation, response: { 201: importDone }, hide: true } },
    async (request, reply) => {
      const { fingerprint } = request.query;
      const wanted = { ...requestFrom(request.body, request.query), fingerprint };
      const { id, enrolled, changed } = accepted(await importProfiles(context, actorOf(request), wanted));
      return reply.code(201).send({ id, enrolled, changed });
    },
  );

  app.post(
    '/api/hr/imports/:id/undo',
    { schema: { params: idParams, response: { 200: importUndone } } },
    async (request) => {
      const id = idOf<'ProfileImport'>(request.params.id);
      return importUndoneBody(accepted(await undoProfileImport(context, actorOf(request), id)));
    },
  );
}

async function sendCsv(reply: FastifyReply, rows: readonly (readonly Cell[])[], language: Language) {
  return reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store').send(csvOf(rows, language));
}

function requestFrom(body: Uint8Array, { columns, replaceOwn }: z.infer<typeof importQuery>): ImportRequest {
  return {
    file: body,
    columns: columns === undefined ? null : columns.split(',').map(meaningOf),
    replaceOwn: replaceOwn === 'true',
  };
}

function meaningOf(word: string): ColumnMeaning | null {
  return columnMeaning.nullable().catch(null).parse(word);
}
