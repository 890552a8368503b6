import { openStore } from '#adapters/store/store.ts';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { settledSeries } from '../../support/main-job.ts';
import type { Product } from '../../support/product.ts';
import type { TabClient } from '../../support/tab-client.ts';
import { HttpAnswer } from '../../support/json.ts';
import { until } from '../../support/until.ts';
import { forAll } from './all.ts';
import { openGraph } from './graph.ts';
import { openRest } from './quiet.ts';
import { formOf } from './forms.ts';
import { openTab } from './tab.ts';
import { openTwoAccounts } from './two-accounts.ts';
import type { Company, Member, Pair } from './participants.ts';
import { keepApart } from './human-resources.ts';

export async function openCompany(
  product: Product,
  { pairs, redisUrl }: { readonly pairs: number; readonly redisUrl: string | null },
): Promise<Company> {
  const everyone = await product.standin.people();
  const lead = everyone.find(({ appRoles }) => appRoles.includes('HR'));
  if (lead === undefined) throw new Error('The company has nobody in HR.');
  const members = everyone
    .filter(({ hasMailbox, appRoles }) => hasMailbox && appRoles.length === 0)
    .slice(0, 2 * pairs)
    .map(({ oid, mail, preferredLanguage }, index): Member => {
      const role = index % 2 === 0 ? 'mentee' : 'mentor';
      const name = `${role} ${Math.floor(index / 2) + 1}`;
      return { oid, role, name, mail, language: preferredLanguage === 'sv-SE' ? 'sv' : 'en' };
    });
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
    hrOid: lead.oid,
    domain: lead.mail.slice(lead.mail.indexOf('@') + 1),
    members,
    splits: new Map(),
    twoAccounts: await openTwoAccounts(product, members),
    addresses: new Map(members.map(({ oid, mail }) => [mail, oid])),
    async close() {
      graph.close();
      await rest.close();
      await store.close();
    },
  };
}

/** HR opens the programme, everybody enrols, HR matches and approves, and every series is booked or known not to be. */
export async function beginProgramme(
  company: Company,
  { weeks }: { readonly weeks: number },
): Promise<readonly Pair[]> {
  await until('the directory to be read', () => isKnown(company.hr), { timeoutMs: 120_000, everyMs: 400 });
  const today = Date.parse(await company.product.standin.now());
  await company.hr.beginProgramme({
    startsOn: dayOf(today),
    endsOn: dayOf(today + (weeks * 7 - 1) * 86_400_000),
    cadence: 'every-two-weeks',
  });
  await forAll(company.members, async (member) => {
    await company.product.standin.install(member.oid);
    await company.tab.call(member.oid, enrolmentEndpoints.enrol, { body: formOf(member, company.twoAccounts) });
  });
  await company.rest.untilQuiet();
  const proposed = await company.hr.propose();
  if (proposed.round === null) throw new Error('Nobody was proposed to anybody.');
  const { proposals } = await keepApart(company, proposed);
  const { refused } = await company.hr.approveRound();
  if (refused.length > 0) throw new Error(`Not approved: ${refused.map(({ text }) => text).join(' ')}`);
  await settledSeries(company.product, company.hr);
  await company.rest.untilQuiet();
  return pairsOf(
    company,
    proposals.map(({ mentor, mentee }) => ({ organiser: mentee.id, guest: mentor.id })),
  );
}

async function pairsOf(
  { tab }: Company,
  matched: readonly { readonly organiser: string; readonly guest: string }[],
): Promise<readonly Pair[]> {
  const pairs = await forAll(matched, async ({ organiser, guest }) => {
    const { pairings } = await tab.home(organiser);
    return pairings.filter(({ partner }) => partner.id === guest).map(({ id }) => ({ id, organiser, guest }));
  });
  return pairs.flat();
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
