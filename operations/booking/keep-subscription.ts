import type { PersonId } from '#domain/ids.ts';
import { sha256Hex } from '../access/secret-hash.ts';
import type { Context } from '../context.ts';

/**
 * Renews the change-notification subscription on an organiser's calendar, or makes it anew; not for somebody who is
 * missing in the directory, whose mailbox may be gone as well. Throws `OutsideFailure`.
 */
export async function keepSubscription(context: Context, personId: PersonId): Promise<void> {
  const { subscription, series, person } = await context.store.read(async (reader) => ({
    subscription: await reader.subscription(personId),
    series: await reader.followedSeriesOf(personId),
    person: await reader.person(personId),
  }));
  if (series.length === 0 || (person !== null && person.missing !== null)) return;
  const renewed = subscription && (await context.changeNotices.renew(subscription.subscriptionId));
  if (subscription && renewed) {
    await context.store.save((writer) => writer.saveSubscription({ ...subscription, expiresAt: renewed.expiresAt }));
    return;
  }
  const clientState = `${context.newId()}${context.newId()}`;
  const made = await context.changeNotices.subscribe(personId, clientState);
  const clientStateHash = await sha256Hex(clientState);
  await context.store.save((writer) => writer.saveSubscription({ personId, ...made, clientStateHash }));
  context.log.event('subscription-made', { person: personId });
}
