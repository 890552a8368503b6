import { openStore } from '#adapters/store/store.ts';
import type { Product } from '../../support/product.ts';
import type { SamplePerson } from '../../support/standin-client.ts';
import type { TabClient } from '../../support/tab-client.ts';
import { HttpAnswer } from '../../support/json.ts';
import { until } from '../../support/until.ts';
import { openGraph } from './graph.ts';
import { openRest } from './quiet.ts';
import { openTab } from './tab.ts';
import { openTwoAccounts } from './two-accounts.ts';
import type { Company, Member } from './participants.ts';

/** Who takes part, and whether some of them have a second account. */
interface Opening {
  readonly membersOf: (everyone: readonly SamplePerson[]) => readonly Member[];
  readonly withTwoAccounts: boolean;
  readonly redisUrl: string | null;
}

/** So many mentees and mentors in turn, in the company's order; nobody who leads or administers is among them. */
export function inTurns(pairs: number): Opening['membersOf'] {
  return (everyone) =>
    everyone
      .filter(({ hasMailbox, appRoles }) => hasMailbox && appRoles.length === 0)
      .slice(0, 2 * pairs)
      .map((person, index) => {
        const role = index % 2 === 0 ? 'mentee' : 'mentor';
        return memberOf(person, role, `${role} ${Math.floor(index / 2) + 1}`);
      });
}

export function memberOf({ oid, mail, preferredLanguage }: SamplePerson, role: Member['role'], name: string): Member {
  return { oid, role, name, mail, language: preferredLanguage === 'sv-SE' ? 'sv' : 'en' };
}

export async function openCompany(
  product: Product,
  { membersOf, withTwoAccounts, redisUrl }: Opening,
): Promise<Company> {
  const everyone = await product.standin.people();
  const lead = everyone.find(({ appRoles }) => appRoles.includes('HR'));
  if (lead === undefined) throw new Error('The company has nobody in HR.');
  const members = membersOf(everyone);
  const store = openStore({ url: product.databaseUrl, connections: 2 });
  const rest = openRest({ product, store, redisUrl });
  const graph = await openGraph(product.graph);
  return {
    product,
    graph,
    store,
    rest,
    tab: openTab(product.shellUrl, product.standin),
    hr: product.as(lead.oid),
    led: [],
    rooms: new Map(),
    groups: [],
    hrOid: lead.oid,
    domain: lead.mail.slice(lead.mail.indexOf('@') + 1),
    members,
    splits: new Map(),
    twoAccounts: withTwoAccounts ? await openTwoAccounts(product, members) : [],
    addresses: new Map(members.map(({ oid, mail }) => [mail, oid])),
    async close() {
      graph.close();
      await rest.close();
      await store.close();
    },
  };
}

/** Waits until the product has read the directory. */
export function directoryRead({ hr }: Company): Promise<boolean> {
  return until('the directory to be read', async () => (await isKnown(hr)) || null, {
    timeoutMs: 120_000,
    everyMs: 400,
  });
}

async function isKnown(client: TabClient): Promise<boolean> {
  try {
    await client.me();
    return true;
  } catch (error) {
    if (error instanceof HttpAnswer && error.status === 403) return false;
    throw error;
  }
}

export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
