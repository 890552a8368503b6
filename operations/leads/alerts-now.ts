import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { AlertKind } from '#domain/leads/alerts.ts';
import type { AttentionItem } from '../insight/attention.ts';
import { attentionNow } from '../insight/programme-insight.ts';
import type { Reader } from '../ports/store.ts';
import type { ToldOf } from './alert-readers.ts';
import { alertSources, type AlertFacts, type AlertItem } from './alert-sources.ts';

/** Something of a kind that needs somebody in a programme, as one lead may be told of it. */
export interface AlertNow extends AlertItem {
  readonly kind: AlertKind;
}

/** What needs somebody now of these kinds, in this order. */
export async function alertsNow(
  reader: Reader,
  told: ToldOf,
  {
    leadId,
    kinds,
    now,
  }: { readonly leadId: PersonId; readonly kinds: readonly AlertKind[]; readonly now: Temporal.Instant },
): Promise<readonly AlertNow[]> {
  const { programme, choice } = told;
  let attention: Promise<readonly AttentionItem[]> | null = null;
  const facts: AlertFacts = {
    reader,
    programme,
    leadId,
    waitingDays: choice.waitingDays,
    now,
    attention: () => (attention ??= attentionNow(reader, programme, { now, viewerId: leadId })),
  };
  const found: AlertNow[] = [];
  for (const kind of kinds) {
    if (!choice.kinds.includes(kind)) continue;
    found.push(...(await alertSources[kind](facts)).map((item) => ({ ...item, kind })));
  }
  return found;
}
