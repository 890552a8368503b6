import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Chat } from './connector/chat.ts';
import type { Conversations } from './connector/conversations.ts';
import type { AppRegistration } from './entra/app-registration.ts';
import type { TeamsSide } from './graph/port.ts';
import type { Tenant } from './tenant/tenant.ts';

const manifestId = z.looseObject({ id: z.string() });

/** Teams as Graph's `teamwork` resources see it: the app in the catalogue, and its installations. */
export function teamsSide(
  { app, tenant }: { readonly app: AppRegistration; readonly tenant: Tenant },
  conversations: Conversations,
  chat: Chat,
): TeamsSide {
  return {
    app: () =>
      tenant.now.catalogued === null
        ? null
        : { catalogId: catalogIdOf(app.clientId), externalId: externalIdOf(app), displayName: app.botName },
    isInstalled: (oid) => conversations.isInstalled(oid),
    install(oid) {
      // Graph answers at once; the bot is told afterwards, as with the real service.
      void chat.install(oid);
      return Promise.resolve();
    },
    chatId: (oid) => (conversations.isInstalled(oid) ? conversations.conversationIdOf(oid) : null),
  };
}

/** The id in the manifest; the client id stands in until the manifest is built. */
function externalIdOf({ manifestPath, clientId }: AppRegistration): string {
  if (manifestPath === undefined) return clientId;
  try {
    return manifestId.parse(JSON.parse(readFileSync(manifestPath, 'utf8'))).id;
  } catch {
    // Not built yet: the app is in no catalogue under the manifest's id either.
    return clientId;
  }
}

/** The organisation's catalogue gives an uploaded app an id of its own. */
export function catalogIdOf(clientId: string): string {
  const hex = createHash('sha256').update(`catalogue ${clientId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
