import { sampleCompany } from '#standin/company/sample-company.ts';
import { launch } from './launch.ts';
import { readOrders, type Orders } from './orders.ts';
import { demonstrationPersonas } from './personas.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: the whole product on this machine, with a stand-in for Microsoft 365 around it. Ends with Ctrl-C. */
async function main(orders: Orders): Promise<void> {
  const started = Date.now();
  // Heard from the start, also while the first build runs.
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  if (!orders.json) say('Lodestar starts; the first time it builds its pages …');
  const launched = await launch(orders, process.env, orders.json ? () => undefined : say);
  if (orders.json)
    say(JSON.stringify({ ready: true, shellUrl: launched.shellUrl, milliseconds: Date.now() - started }));
  else introduce(launched.shellUrl, Date.now() - started);
  try {
    await Promise.race([asked, launched.broken]);
    if (!orders.json) say('\nLodestar ends …');
  } finally {
    await launched.close();
  }
}

function introduce(shellUrl: string, milliseconds: number): void {
  const { hrLead, itAdministrator, mentee, mentor } = demonstrationPersonas;
  say('');
  say(`  ${shellUrl}`);
  say('');
  say(`  Ready after ${(milliseconds / 1000).toFixed(1)} s. Choose who to be there, for instance:`);
  say(`    ${nameOf(hrLead)} leads HR: sees the programme, proposes and approves pairs`);
  say(`    ${nameOf(mentee)} wants a mentor and has not joined yet`);
  say(`    ${nameOf(mentor)} could be hers`);
  say(`    ${nameOf(itAdministrator)} is the IT administrator`);
  say('  Nothing leaves this machine. Ctrl-C ends it; npm start -- --fresh begins anew.');
}

function nameOf(mail: string): string {
  return sampleCompany().people.find((person) => person.mail === mail)?.displayName ?? mail;
}

try {
  await main(readOrders(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
