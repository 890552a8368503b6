import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { anybody, type ControlDeps, type OfPerson } from './deps.ts';
import { read } from './respond.ts';

const folderShape = z.object({ folder: z.enum(['inbox', 'sent']).default('inbox') });

/** What somebody has received by mail, or sent: oldest first. Shared mailboxes have disabled accounts, and are read too. */
export function addMailRoutes(server: FastifyInstance, deps: ControlDeps): void {
  server.get<OfPerson>('/standin/people/:oid/mail', async (request) => {
    const { oid } = anybody(deps, request.params.oid);
    const { folder } = read(folderShape, request.query);
    const mails = deps.post.folder(oid, folder).map(({ mailbox: _mailbox, arrivesAt, ...mail }) => ({
      ...mail,
      at: new Date(arrivesAt).toISOString(),
    }));
    return { mails };
  });
}
