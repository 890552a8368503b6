import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createSignIn } from '#adapters/microsoft365/sign-in.ts';
import { bareOrder, type BareRun } from './bare-run.ts';

const recorded = z.object({
  at: z.number(),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
  status: z.number(),
});
type Recorded = z.infer<typeof recorded>;

/** Whose mailbox a call is about; a batch is about one, and a subscription names it in its body. */
const ofUser = /users\/([0-9a-f-]{36})/;
const mailboxOf = ({ url, body }: Recorded): string => ofUser.exec(url)?.[1] ?? ofUser.exec(body ?? '')?.[1] ?? '';

/** Names a state of the stand-in that was recorded; this one has given a token of its own for the same state. */
const tokenPattern = /\$(?:delta|skip)token=[^&]+/;
const givenToken = z.object({ '@odata.deltaLink': z.string() }).or(z.object({ '@odata.nextLink': z.string() }));

/**
 * Makes recorded calls again on another stand-in with the same company: the same bodies in the same order, as many in
 * flight as a worker has jobs, and a mailbox's calls one after another as they were. Nothing else: no rows, no queue,
 * no answer read further than its bytes, apart from the token for a mailbox's next changes. Ids of events are the same again, because the stand-in derives them.
 */
async function bareLoop(): Promise<BareRun> {
  const { recording, since, inFlight, from, to } = bareOrder.parse(JSON.parse(process.env['BARE_ORDER'] ?? ''));
  const calls: Recorded[] = [];
  for await (const line of createInterface({ input: createReadStream(recording) })) {
    calls.push(recorded.parse(JSON.parse(line)));
  }
  const credential = { kind: 'secret', secret: to.clientSecret } as const;
  const authority = `${to.cloudUrl}/${to.tenantId}`;
  const signIn = createSignIn({ authority, clientId: to.clientId, credential });
  const authorization = `Bearer ${await signIn.token(`${to.cloudUrl}/.default`)}`;
  const moved = (text: string): string => text.replaceAll(from, to.cloudUrl);
  const mailboxes = new Map<string, Promise<boolean>>();
  const tokens = new Map<string, string>();

  const noteToken = (mailbox: string, text: string): void => {
    const given = givenToken.safeParse(JSON.parse(text)).data;
    const token = tokenPattern.exec(Object.values(given ?? {}).join(''))?.[0];
    if (token !== undefined) tokens.set(mailbox, token);
  };

  /** Answers whether the status was the recorded one. */
  const make = async (call: Recorded, before: Promise<boolean> | undefined): Promise<boolean> => {
    await before;
    const { method, headers, body } = call;
    const init = { method, headers: { ...headers, authorization }, ...(body === null ? {} : { body: moved(body) }) };
    const mailbox = mailboxOf(call);
    const answer = await fetch(
      moved(call.url).replace(tokenPattern, (old) => tokens.get(mailbox) ?? old),
      init,
    );
    const text = await answer.text();
    if (call.url.includes('/delta')) noteToken(mailbox, text);
    return answer.status === call.status;
  };

  const run = async (some: readonly Recorded[]): Promise<number> => {
    let otherAnswers = 0;
    const rest = some.values();
    const runner = async (): Promise<void> => {
      for (const call of rest) {
        const mailbox = mailboxOf(call);
        const made = make(call, mailboxes.get(mailbox));
        mailboxes.set(mailbox, made);
        if (!(await made)) otherAnswers += 1;
      }
    };
    await Promise.all(Array.from({ length: inFlight }, runner));
    return otherAnswers;
  };

  await run(calls.filter(({ at }) => at < since));
  const measured = calls.filter(({ at }) => at >= since);
  const began = performance.now();
  const otherAnswers = await run(measured);
  return { seconds: (performance.now() - began) / 1000, calls: measured.length, otherAnswers };
}

process.stdout.write(`${JSON.stringify(await bareLoop())}\n`);
