import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import { alertKinds, isToBeSaid, nextBundle, type AlertKind } from '#domain/leads/alerts.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import { receiverOf } from '../messages/receiver.ts';
import type { AlertLook, AlertSaid } from '../ports/leads.ts';
import type { Writer } from '../ports/store.ts';
import { toldOf, type ToldOf } from './alert-readers.ts';
import { alertsNow } from './alerts-now.ts';

/**
 * Looks through the programmes somebody leads or follows, and owes them one card with what is new in all of them: wishes for help
 * whenever there are any, and everything else once a day, in the morning of their own working days. What was said is said
 * again only if it is still so after a while.
 */
export async function tellLead(context: Context, personId: PersonId): Promise<void> {
  const now = context.now();
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    const look = await tx.alertLook(personId);
    if (look !== null && Temporal.Instant.compare(look.lookAt, now) > 0) return [];
    const isBundle = look === null || Temporal.Instant.compare(look.bundleAt, now) <= 0;
    const told = await toldOf(tx, personId, now);
    const bundleAt = isBundle ? await bundleAfter(context, tx, personId, told) : look.bundleAt;
    // A second worker, or a wish that has come meanwhile: whoever is first looks, and the other finds what is left.
    const next: AlertLook = { lookAt: bundleAt, bundleAt };
    if (!(await tx.claimAlertLook(personId, look, next))) return [];
    return owe(context, tx, { personId, told, kinds: isBundle ? alertKinds : ['help'] });
  });
  await context.bell.ring(jobs);
}

async function bundleAfter(
  context: Context,
  tx: Writer,
  personId: PersonId,
  told: readonly ToldOf[],
): Promise<Temporal.Instant> {
  const now = context.now();
  const person = await tx.person(personId);
  const home = told[0]?.programme ?? { timeZone: context.homeZone, country: '' };
  const nobody = { workingHours: null, country: '' };
  return nextBundle(now, receiverOf(context, person ?? nobody, home));
}

async function owe(
  context: Context,
  tx: Writer,
  {
    personId,
    told,
    kinds,
  }: { readonly personId: PersonId; readonly told: readonly ToldOf[]; readonly kinds: readonly AlertKind[] },
): Promise<readonly Job[]> {
  const now = context.now();
  const saidAt = new Map((await tx.alertsSaidTo(personId)).map((each) => [wordFor(each), each.saidAt]));
  const toSay: Omit<AlertSaid, 'noticeId'>[] = [];
  for (const each of told) {
    const programmeId = each.programme.id;
    const found = await alertsNow(tx, each, { leadId: personId, kinds, now });
    const fresh = found
      .map(({ kind, key }) => ({ programmeId, kind, key, saidAt: now }))
      .filter((item) => isToBeSaid(item.kind, saidAt.get(wordFor(item)) ?? null, now));
    toSay.push(...fresh);
  }
  const [first] = toSay;
  if (first === undefined) return [];
  const about = { kind: 'alert', at: now } as const;
  const notice = newNotice(context, { about, personId, programmeId: first.programmeId, now });
  await tx.addNotices([notice]);
  await tx.noteAlertsSaid(
    personId,
    toSay.map((each) => ({ ...each, noticeId: notice.id })),
  );
  context.log.event('lead-told', { notice: notice.id, things: toSay.length });
  return [{ kind: 'send-notice', id: notice.id }];
}

function wordFor({ programmeId, kind, key }: Pick<AlertSaid, 'programmeId' | 'kind' | 'key'>): string {
  return [programmeId, kind, key].join(' ');
}
