/** IT's page: how the connections stand. */
import { z } from 'zod';
import { seriesTroubles } from '#domain/booking/series.ts';
import { installObstacles } from '#domain/insight/install-obstacles.ts';
import { endpoint, told } from './endpoint.ts';
import { instant } from './shapes.ts';

const count = z.number().int();

const health = z.object({
  /** Null: never; all of the directory, and its latest changes. */
  directory: z.object({ readAt: instant.nullable(), changesAt: instant.nullable() }),
  mailboxes: z.object({ read: count, all: count }),
  calendars: z.object({
    booked: count,
    all: count,
    /** Organisers whose changes Outlook does not tell. */
    untold: count,
    /** Zones in which participants work and of which the server's data is out of date. */
    oldZones: z.array(z.string()),
    troubles: z.array(z.object({ reason: z.enum(seriesTroubles), count, since: instant })),
  }),
  bot: z.object({
    reachable: count,
    notInstalled: count,
    blocked: count,
    unknown: count,
    /** Cards that did not arrive, or perhaps did not. */
    undelivered: count,
    /** Why installing the app for people failed when it was last tried. */
    notInstalledBecause: z.array(z.object({ reason: z.enum(installObstacles), count })),
  }),
  /** Mail in the place of cards; `isSetUp`: there is a mailbox to send from. */
  mail: z.object({ isSetUp: z.boolean(), sent: count, perhaps: count, waiting: count, refused: count }),
  /** Work that was given up: what, in the reader's language, and a technical message without personal data. */
  parked: z.array(z.object({ id: z.string(), what: z.string(), reason: z.string(), at: instant })),
});
export type HealthBody = z.infer<typeof health>;

export const healthEndpoints = {
  health: endpoint('GET', '/api/it/health', { access: 'it', answer: told(health) }),
};
