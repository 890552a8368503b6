import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ConnectorDeps } from './deps.ts';
import { personOf, requireReachable, spend, strikeFault } from './gate.ts';
import { refuse } from './refusal.ts';
import { readUpload } from './shapes.ts';

interface Upload {
  readonly type: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Uploads a bot may refer to from its messages; kept until the process ends. */
export function addAttachmentRoutes(server: FastifyInstance, deps: ConnectorDeps): void {
  const uploads = new Map<string, Upload>();
  const find = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload === undefined) throw refuse(404, 'AttachmentNotFound', 'Attachment not found.');
    return upload;
  };

  server.post<{ Params: { conversation: string } }>(
    '/v3/conversations/:conversation/attachments',
    async (request, reply) => {
      const oid = personOf(request.params.conversation, deps);
      strikeFault(request, oid, deps);
      spend(oid, 'send', deps);
      requireReachable(oid, deps);
      const { type, name, originalBase64 } = readUpload(request.body);
      const id = randomUUID();
      uploads.set(id, { type, name: name ?? id, bytes: Buffer.from(originalBase64, 'base64') });
      return reply.code(201).send({ id });
    },
  );

  server.get<{ Params: { id: string } }>('/v3/attachments/:id', async (request) => {
    const { type, name, bytes } = find(request.params.id);
    return { name, type, views: [{ viewId: 'original', size: bytes.length }] };
  });

  server.get<{ Params: { id: string; view: string } }>('/v3/attachments/:id/views/:view', async (request, reply) => {
    if (request.params.view !== 'original') throw refuse(404, 'AttachmentNotFound', 'View not found.');
    const { type, bytes } = find(request.params.id);
    return reply.type(type).send(bytes);
  });
}
