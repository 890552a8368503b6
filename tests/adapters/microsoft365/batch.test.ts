import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { nils } from '../../standin/standin-fixture.ts';
import { batchAnswer, scriptedGraph, type Asked, type ScriptedGraph } from './scripted.ts';
import { failureOf, personIdOf, span } from './world.ts';

const about = personIdOf(nils);
const get = (number: number) => ({ method: 'GET', path: `/users/${about}/events/e${number}`, about }) as const;
const some = (count: number) => Array.from({ length: count }, (_, index) => get(index));

let scripted: ScriptedGraph | null = null;
afterEach(async () => {
  await scripted?.end();
  scripted = null;
});

async function graphThat(script: Parameters<typeof scriptedGraph>[0]): Promise<ScriptedGraph> {
  scripted = await scriptedGraph(script);
  return scripted;
}

const told = ({ path }: Asked) => ({ status: 200, body: { id: path.split('/').at(-1) } });
const throttled = (retryAfter?: string) => ({
  status: 429,
  ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': retryAfter } }),
  body: { error: { code: 'ApplicationThrottled', message: 'Application is over its MailboxConcurrency limit.' } },
});

describe('reads together', () => {
  test('go in twenties and are answered in their order, each with its own id and preferences', async () => {
    const { graph, asked, logged } = await graphThat((one) => batchAnswer(one, told));
    const answers = await graph.readTogether(about, some(45));
    expect(answers.map((answer) => (answer.ok ? answer.json : null))).toEqual(
      some(45).map((_, at) => ({ id: `e${at}` })),
    );
    const sizes = asked.map(({ body }) => body.requests.length);
    expect(sizes.toSorted((one, other) => one - other)).toEqual([5, 20, 20]);
    const inner = asked.flatMap(({ body }) => body.requests);
    expect(inner.every(({ headers }) => headers.Prefer === 'IdType="ImmutableId", outlook.timezone="UTC"')).toBe(true);
    const ids: Set<string> = new Set(inner.map(({ headers }) => headers['client-request-id']));
    expect(ids.size).toBe(45);
    const lines = logged.filter(({ name }) => name === 'graph-inner-call');
    expect(lines.every((line) => ids.has(String(line['clientRequestId'])) && line['status'] === 200)).toBe(true);
  });

  test('go as a plain request when there is only one', async () => {
    const { graph, asked } = await graphThat(told);
    await graph.readTogether(about, some(1));
    expect(asked.map(({ path }) => path)).toEqual([`/v1.0/users/${about}/events/e0`]);
  });

  test('are throttled as a whole when one is, with the longest time any asked for, and nothing is repeated', async () => {
    const { graph, asked } = await graphThat((one) =>
      batchAnswer(one, (call, index) => [told(call), throttled('1.5'), throttled('2.128')][index % 3] ?? told(call)),
    );
    const failure = await failureOf(graph.readTogether(about, some(6)));
    expect(failure).toMatchObject({ kind: 'throttled', retryAfterMs: 2128, personId: nils.oid });
    expect(asked).toHaveLength(1);
  });

  test('that are refused only for a moment are asked once more at once, and only those', async () => {
    let round = 0;
    const { graph, asked } = await graphThat((one) => {
      round += 1;
      if (one.path !== '/v1.0/$batch') return told(one);
      return batchAnswer(one, (call, index) => (round === 1 && index === 1 ? throttled('0.2') : told(call)));
    });
    const answers = await graph.readTogether(about, some(3));
    expect(answers.map((answer) => (answer.ok ? answer.json : null))).toEqual([
      { id: 'e0' },
      { id: 'e1' },
      { id: 'e2' },
    ]);
    expect(asked.map(({ path }) => path)).toEqual(['/v1.0/$batch', `/v1.0/users/${about}/events/e1`]);
  });

  test('are given up when the second try is refused as well', async () => {
    const { graph, asked } = await graphThat((one) => batchAnswer(one, () => throttled()));
    const failure = await failureOf(graph.readTogether(about, some(3)));
    expect(failure).toMatchObject({ kind: 'throttled', retryAfterMs: null });
    expect(asked).toHaveLength(2);
  });

  test.each([503, 504])('are unavailable when one still answers %i', async (status) => {
    const down = { status, body: { error: { code: 'x', message: '' } } };
    const { graph } = await graphThat((one) =>
      one.method === 'GET' ? down : batchAnswer(one, (call, index) => (index === 0 ? down : told(call))),
    );
    const failure = await failureOf(graph.readTogether(about, some(2)));
    expect(failure.kind).toBe('unavailable');
  });

  test('tell each refusal of another kind by itself', async () => {
    const { graph } = await graphThat((one) =>
      batchAnswer(one, (call, index) =>
        index === 1 ? { status: 404, body: { error: { code: 'ErrorItemNotFound', message: '' } } } : told(call),
      ),
    );
    const answers = await graph.readTogether(about, some(3));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.failure.kind))).toEqual(['ok', 'gone', 'ok']);
  });

  test('count a missing answer as nonsense, and keep the others', async () => {
    const { graph } = await graphThat(() => ({
      status: 200,
      body: { responses: [{ id: '1', status: 200, body: {} }] },
    }));
    const answers = await graph.readTogether(about, some(2));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.failure.kind))).toEqual(['nonsense', 'ok']);
  });

  test('fail together when the batch itself does', async () => {
    const { graph, logged } = await graphThat(() => ({ status: 503, headers: { 'retry-after': '7' }, body: '<html>' }));
    const failure = await failureOf(graph.readTogether(about, some(2)));
    expect(failure).toMatchObject({ kind: 'unavailable', retryAfterMs: 7000, personId: nils.oid });
    expect(logged.map(({ name, status }) => `${String(name)} ${String(status)}`)).toEqual([
      'graph-call 503',
      'graph-inner-call 0',
      'graph-inner-call 0',
    ]);
  });
});

describe('writes in order', () => {
  const cancels = (count: number) =>
    some(count).map(({ path }) => ({ method: 'POST', path: `${path}/cancel`, about, body: { comment: '' } }) as const);

  test('each wait for the one before, and end with the first refusal', async () => {
    const { graph, asked } = await graphThat((one) =>
      batchAnswer(one, (_call, index) => {
        if (index < 2) return { status: 202 };
        return { status: index === 2 ? 403 : 424, body: { error: { code: 'ErrorAccessDenied', message: '' } } };
      }),
    );
    const answers = await graph.writeInOrder(about, cancels(5));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 403]);
    const body = asked[0]?.body;
    expect(body.requests.map(({ dependsOn = [] }: { dependsOn?: string[] }) => dependsOn)).toEqual([
      [],
      ['0'],
      ['1'],
      ['2'],
      ['3'],
    ]);
    expect(body.requests[0].headers['Content-Type']).toBe('application/json');
  });

  test('are not repeated when they are throttled', async () => {
    const { calendar, asked } = await graphThat((one) => batchAnswer(one, () => throttled('0.1')));
    const changes = [1, 2].map((number) => ({ kind: 'cancel', ref: `e${number}`, comment: '' }) as const);
    expect(await failureOf(calendar.change(about, changes))).toMatchObject({ kind: 'throttled', retryAfterMs: 100 });
    expect(asked).toHaveLength(1);
  });
});

describe('a link to the next page', () => {
  test('on another host is not followed', async () => {
    const { graph, asked } = await graphThat(() => ({
      status: 200,
      body: { value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/next' },
    }));
    const [call] = some(1);
    if (call === undefined) throw new Error('No call');
    const pages = async () => {
      for await (const _page of graph.pages(call, z.unknown())) continue;
    };
    expect((await failureOf(pages())).kind).toBe('nonsense');
    expect(asked).toHaveLength(1);
  });

  test('of an answer inside a batch is followed by itself', async () => {
    const occurrence = (day: string) => ({
      id: `on-${day}`,
      start: { dateTime: `2026-12-${day}T09:00:00.0000000`, timeZone: 'UTC' },
      // An entry from elsewhere has no end.
      end: null,
      originalStart: `2026-12-${day}T09:00:00Z`,
    });
    const master = {
      ...occurrence('01'),
      type: 'seriesMaster',
      end: { dateTime: '2026-12-01T09:45:00.0000000', timeZone: 'UTC' },
      // As an edit in an old client leaves it; nothing is cancelled, so nothing depends on it.
      originalStartTimeZone: 'tzone://Microsoft/Custom',
    };
    const { calendar, asked } = await graphThat((one) => {
      if (one.method === 'GET') return { status: 200, body: { value: [occurrence('15')] } };
      const link = `https://${String(one.headers['host'])}/v1.0/more`;
      return batchAnswer(one, (_call, index) => ({
        status: 200,
        body: index === 0 ? master : { value: [occurrence('01')], '@odata.nextLink': link },
      }));
    });
    const owner = { personId: about, mail: nils.mail };
    const window = span('2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z');
    const series = { organiser: owner, guest: owner, eventId: 'e', timeZone: 'Europe/Stockholm', replacements: [] };
    const reading = await calendar.readSeries(series, window);
    const ends = reading.kind === 'present' ? reading.occurrences.map(({ end }) => end.toString()) : [];
    expect(ends).toEqual(['2026-12-01T09:45:00Z', '2026-12-15T09:45:00Z']);
    expect(asked.map(({ path }) => path)).toEqual(['/v1.0/$batch', '/v1.0/more']);
  });
});
