import type { KeptScene } from './begin-scene.ts';

/** Whoever is to be back before `until` comes back, each at their own hour; the product sees every one of these hours. */
export async function letReturn({ company, administration, returning }: KeptScene, until: number): Promise<void> {
  const due = [...returning].filter(([, { at }]) => at < until).toSorted(([, one], [, other]) => one.at - other.at);
  const { standin } = company.product;
  for (const [oid, { at, what }] of due) {
    if (Date.parse(await standin.now()) < at) await standin.moveClock({ to: new Date(at).toISOString() });
    await company.rest.untilQuiet();
    if (what === 'account') await administration.enable(oid);
    else await administration.changeProfile(oid, { lacksMail: false });
    returning.delete(oid);
  }
}
