import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import type { ChangeNotices } from '#operations/ports/change-notices.ts';
import { bodyOf, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import type { Microsoft365Settings } from './settings.ts';

/** Graph allows less than seven days. */
const lifetimeHours = 7 * 24 - 4;
const changes = 'created,updated,deleted';

const subscription = z.object({ id: z.string(), expirationDateTime: z.string() });
const listed = z.object({ id: z.string(), resource: z.string() });

/** Subscriptions to mailboxes' events; `now` decides when they expire. */
export function createChangeNotices(
  graph: Graph,
  settings: Pick<Microsoft365Settings, 'notificationUrl' | 'lifecycleNotificationUrl'>,
  now: () => Temporal.Instant,
): ChangeNotices {
  const expiry = (): string => now().add({ hours: lifetimeHours }).toString({ smallestUnit: 'second' });

  const creation = (personId: PersonId, clientState: string): GraphCall => ({
    method: 'POST',
    path: '/subscriptions',
    about: personId,
    body: {
      changeType: changes,
      resource: resourceOf(personId),
      notificationUrl: settings.notificationUrl,
      // Cannot be added later.
      lifecycleNotificationUrl: settings.lifecycleNotificationUrl,
      expirationDateTime: expiry(),
      clientState,
    },
  });

  return {
    async subscribe(personId, clientState) {
      const call = creation(personId, clientState);
      let answer = await graph.ask(call);
      if (!answer.ok && answer.status === 409) {
        // One of our subscriptions whose secret got lost, for example because the answer that created it did.
        await removeOwn(graph, personId);
        answer = await graph.ask(call);
      }
      const made = bodyOf(answer, subscription, call);
      return { subscriptionId: made.id, expiresAt: Temporal.Instant.from(made.expirationDateTime) };
    },
    async renew(subscriptionId) {
      const path = `/subscriptions/${encodeURIComponent(subscriptionId)}`;
      const call: GraphCall = { method: 'PATCH', path, about: null, body: { expirationDateTime: expiry() } };
      const answer = await graph.ask(call);
      if (!answer.ok && answer.failure.kind === 'gone') return null;
      return { expiresAt: Temporal.Instant.from(bodyOf(answer, subscription, call).expirationDateTime) };
    },
  };
}

/** An app sees only its own subscriptions, and cannot ask for those of one mailbox. */
async function removeOwn(graph: Graph, personId: PersonId): Promise<void> {
  const ours: string[] = [];
  for await (const page of graph.pages({ method: 'GET', path: '/subscriptions', about: null }, listed)) {
    ours.push(...page.filter(({ resource }) => isResourceOf(resource, personId)).map(({ id }) => id));
  }
  for (const id of ours) {
    const path = `/subscriptions/${encodeURIComponent(id)}`;
    const answer = await graph.ask({ method: 'DELETE', path, about: null });
    if (!answer.ok && answer.failure.kind !== 'gone') throw answer.failure;
  }
}

function resourceOf(personId: PersonId): string {
  return `users/${personId}/events`;
}

/** Graph echoes the resource with or without a slash in front, and ids in any case. */
function isResourceOf(resource: string, personId: PersonId): boolean {
  return resource.replace(/^\//, '').toLowerCase() === resourceOf(personId).toLowerCase();
}
