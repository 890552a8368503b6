import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import type { Endpoint } from '#teams-app/contract/endpoint.ts';
import { importEndpoints as endpoints } from '#teams-app/contract/import.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
beforeAll(async () => {
  world = await openApiWorld();
  const programme = defaultProgramme({
    id: idOf<'Programme'>(randomUUID()),
    today: Temporal.PlainDate.from('2026-12-01'),
    timeZone: 'Europe/Stockholm',
    country: 'SE',
  });
  await world.store.write((tx) => tx.saveProgramme({ ...programme, status: 'open' }, world.context.now()));
}, 60_000);
afterAll(() => world.close());

const upload = (endpoint: Endpoint, body: string, query = {}) => world.send(hr, endpoint, { query, body });
const preview = async (text: string, query = {}) =>
  world.call(hr, endpoints.preview, { query, body: new TextEncoder().encode(text) });

const table = [
  'E-post;Roll;Antal adepter;Kan dela med sig av;Vill utveckla;=HYPERLINK("x")',
  `${mentor.mail};mentor;2;ledarskap 4;;x`,
  `${mentee.mail};adept;;;projektledning 1-4;x`,
  '=cmd@example.com;adept;;;;x',
].join('\n');

describe('HR’s import', () => {
  test('is shown first, in HR’s language, then carried out, looked back on and undone', async () => {
    const shown = await preview(table);
    expect(shown).toMatchObject({
      missing: null,
      rows: 3,
      counts: { enrolled: 2, changed: 0, unchanged: 0, kept: 0, wrong: 1, ownKept: 0 },
      faults: [{ row: 4, column: 'E-post', text: 'Vi hittar ingen med adressen ”=cmd@example.com” i katalogen.' }],
    });
    expect(shown.columns.map(({ meaning }) => meaning)).toEqual([
      'person',
      'roles',
      'capacity',
      'offered',
      'wanted',
      null,
    ]);
    expect(shown.people[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
      ['roles', 'mentor'],
      ['capacity', '2'],
      ['offered', 'ledarskap 4'],
    ]);

    const { fingerprint } = shown;
    const { id } = await world.call(hr, endpoints.carryOut, {
      query: { fingerprint },
      body: new TextEncoder().encode(table),
    });
    expect((await upload(endpoints.carryOut, table, { fingerprint })).status).toBe(409);

    const enrolment = (await world.call({ as: mentee.id }, peopleEndpoints.me, {})).programmes[0]?.enrolment ?? null;
    expect(enrolment?.imported).toEqual(['roles', 'wanted']);

    const { imports } = await world.call(hr, endpoints.made, {});
    expect(imports).toMatchObject([{ id, by: 'Hanna Berg', enrolled: 2, changed: 0, undoneAt: null, mayUndo: true }]);
    const params = { id };
    expect(await world.call(hr, endpoints.undo, { params })).toEqual({ people: 2, kept: [] });
    expect(await world.send(hr, endpoints.undo, { params })).toMatchObject({
      status: 409,
      json: { title: 'Importen är redan ångrad.' },
    });
    const audited = (await world.audited()).map(({ act, subject }) => `${act} ${subject}`);
    expect(audited).toEqual(
      expect.arrayContaining(['preview-import enrolments', 'import profiles', 'undo-import profiles']),
    );
  });

  const bytesOf = (text: string, query = {}) =>
    world.call(hr, endpoints.preview, { query, body: Buffer.from(text, 'latin1') });

  test('says how the file was read, and reads it as HR says', async () => {
    const file = `Personallista, utskriven 2026-11-29\r\nE-post;Roll;Ort\r\n${mentee.mail};adept;Umeå`;
    const { reading, columns } = await bytesOf(file);
    expect(reading).toMatchObject({
      encoding: { used: 'windows-1252', how: 'sure' },
      separator: { used: 'semicolon', how: 'sure' },
      headerRow: { used: 2, how: 'sure' },
      above: 1,
    });
    expect(reading.firstRows).toEqual([
      { row: 1, cells: ['Personallista, utskriven 2026-11-29'] },
      { row: 2, cells: ['E-post', 'Roll', 'Ort'] },
      { row: 3, cells: [mentee.mail, 'adept', 'Umeå'] },
    ]);
    expect(columns.map(({ meaning }) => meaning)).toEqual(['person', 'roles', 'place']);

    const otherwise = await bytesOf(file, { encoding: 'cp850', separator: 'comma', headerRow: '0' });
    expect(otherwise.reading).toMatchObject({
      encoding: { used: 'cp850', how: 'chosen' },
      separator: { used: 'comma', how: 'chosen' },
      headerRow: { used: 0, how: 'chosen' },
    });
    expect(otherwise).toMatchObject({ missing: 'person', rows: 3 });
  });

  test('carries out what was shown with the same choices, and says what it left out', async () => {
    const file = [
      'Lista',
      'E-post;Roll;Vill utveckla;Språk;Skostorlek',
      `"Maja" <${mentee.mail}>;adept;projektledning 1-4;svenska, tyska;38`,
    ];
    const query = { encoding: 'cp850', separator: 'semicolon', headerRow: '2' } as const;
    const shown = await bytesOf(file.join('\n').replaceAll('å', '\x86'), query);
    expect(shown).toMatchObject({
      faults: [],
      noteCount: 1,
      notes: [
        {
          row: 3,
          column: 'Språk',
          text: '”tyska” togs inte med: programmet har svenska och engelska. Resten av raden läses in.',
        },
      ],
    });
    expect(shown.columns.at(-1)).toEqual({
      number: 5,
      name: 'Skostorlek',
      sample: '38',
      meaning: null,
      unused: 'unknown',
    });
    const body = Buffer.from(file.join('\n').replaceAll('å', '\x86'), 'latin1');
    const done = await world.call(hr, endpoints.carryOut, {
      query: { ...query, fingerprint: shown.fingerprint },
      body,
    });
    expect(done).toMatchObject({ enrolled: 1, notes: 1, notImported: [{ name: 'Skostorlek', number: 5 }] });
    const { profile } = await world.call({ as: mentee.id }, peopleEndpoints.me, {});
    expect(profile?.languages).toEqual(['sv']);
    const again = await bytesOf(file.join('\n').replaceAll('å', '\x86'), query);
    expect(again.counts).toMatchObject({ enrolled: 0, changed: 0, unchanged: 1 });
    await world.call(hr, endpoints.undo, { params: { id: done.id } });
  });

  test.each([
    ['encoding', 'koi8-r'],
    ['separator', 'x'],
    ['headerRow', '-1'],
    ['headerRow', '1e3'],
    ['headerRow', '4000'],
  ])('refuses %s=%s with the name of the field', async (field, value) => {
    const { status, json } = await upload(endpoints.preview, table, { [field]: value });
    expect({ status, json }).toMatchObject({ status: 400, json: { fields: [{ path: field }] } });
  });

  test('cuts what is wrong between characters', async () => {
    const long = `E-post;Roll;Vill utveckla\n${mentee.mail};mentee;${'x'.repeat(59)}🌱🌱 1-4;`;
    const { faults } = await preview(long);
    expect(JSON.stringify(faults)).not.toContain('\\ud83c');
    const head = await preview(`E-post;${'x'.repeat(78)}🌱🌱🌱\n${mentee.mail};${'y'.repeat(39)}🌱🌱`);
    expect(JSON.stringify(head)).not.toContain('\\ud83c');
  });

  test('a file with headers and nothing below changes nothing', async () => {
    expect(await preview('E-post;Roll')).toMatchObject({ missing: null, rows: 0, people: [], faults: [] });
  });

  test('reads the columns as HR says', async () => {
    const file = `Vem,Sak,Annat\n${mentee.mail},x,mentor`;
    const { faults, columns } = await preview(file, { columns: 'person,,roles', replaceOwn: 'true' });
    expect(columns.map(({ meaning }) => meaning)).toEqual(['person', null, 'roles']);
    expect(faults).toMatchObject([{ row: 2, column: 'Annat' }].map(({ row }) => ({ row })));
  });

  test('gives the faults and a template as files without formulas', async () => {
    const faults = await upload(endpoints.faults, table);
    expect(faults.headers.get('content-type')).toContain('text/csv');
    expect(faults.text).toContain('"Rad";"Kolumn";"Vad som är fel"');
    const odd = await upload(endpoints.faults, '=1+1;E-post\nadept;=2+2', { columns: 'roles,person' });
    expect(odd.text).not.toMatch(/"[=+@-]/);
    const template = await world.send(hr, endpoints.template);
    expect(template.text).toContain('"E-post";"Roll"');
    const english = await world.send({ ...hr, language: 'en' }, endpoints.template);
    expect(english.text).toContain('"Email","Role"');
  });

  test('says what is wrong with a file that is not a table, or too large', async () => {
    const refusal = async (body: string) => {
      const { status, json } = await upload(endpoints.preview, body);
      return { status, json };
    };
    expect(await refusal('')).toMatchObject({ status: 400 });
    expect(await refusal('PK\0\0')).toMatchObject({ status: 400, json: { code: 'file-not-text' } });
    expect(await refusal('x'.repeat(5 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      json: { code: 'file-too-large', title: 'Filen är för stor.' },
    });
    const other = await world.send(hr, endpoints.preview, { body: { a: 1 } });
    expect(other.status).toBe(400);
  });

  test('is only for HR', async () => {
    const colleague = { as: mentee.id };
    expect((await world.send(colleague, endpoints.preview, { body: table })).status).toBe(403);
    expect((await world.send(colleague, endpoints.made)).status).toBe(403);
  });
});
