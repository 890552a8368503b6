import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/programme.ts';
import { importDone, importList, importPreview, importUndone } from '#teams-app/contract/import.ts';
import { me as meShape } from '#teams-app/contract/me.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld } from './api-fixture.ts';

let world: ApiWorld;
let hr: { readonly authorization: string; readonly 'accept-language': string };
beforeAll(async () => {
  world = await openApiWorld();
  hr = { authorization: `Bearer ${await world.token(hrLead.id, { roles: ['HR'] })}`, 'accept-language': 'sv' };
  const programme = defaultProgramme({
    id: idOf<'Programme'>(randomUUID()),
    today: Temporal.PlainDate.from('2026-12-01'),
    timeZone: 'Europe/Stockholm',
  });
  await world.store.write((tx) => tx.saveProgramme({ ...programme, status: 'open' }, world.context.now()));
}, 60_000);
afterAll(() => world.close());

function upload(path: string, body: string, headers: object = hr) {
  return world.ask(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream' }, body });
}

const table = [
  'E-post;Roll;Antal adepter;Kan dela med sig av;Vill utveckla;=HYPERLINK("x")',
  `${mentor.mail};mentor;2;ledarskap 4;;x`,
  `${mentee.mail};adept;;;projektledning 1-4;x`,
  '=cmd@example.com;adept;;;;x',
].join('\n');

describe('HR’s import', () => {
  test('is shown first, in HR’s language, then carried out, looked back on and undone', async () => {
    const shown = importPreview.parse((await upload('/api/hr/imports/preview', table)).json);
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

    const done = await upload(`/api/hr/imports?fingerprint=${shown.fingerprint}`, table);
    expect(done.status).toBe(201);
    const { id } = importDone.parse(done.json);
    expect((await upload(`/api/hr/imports?fingerprint=${shown.fingerprint}`, table)).status).toBe(409);

    const authorization = `Bearer ${await world.token(mentee.id)}`;
    const { enrolment } = meShape.parse((await world.ask('/api/me', { headers: { authorization } })).json);
    expect(enrolment?.imported).toEqual(['roles', 'wanted']);

    const { imports } = importList.parse((await world.ask('/api/hr/imports', { headers: hr })).json);
    expect(imports).toMatchObject([{ id, by: 'Hanna Berg', enrolled: 2, changed: 0, undoneAt: null, mayUndo: true }]);
    const undone = await world.ask(`/api/hr/imports/${id}/undo`, { method: 'POST', headers: hr });
    expect(importUndone.parse(undone.json)).toEqual({ people: 2, kept: [] });
    expect(await world.ask(`/api/hr/imports/${id}/undo`, { method: 'POST', headers: hr })).toMatchObject({
      status: 409,
      json: { title: 'Importen är redan ångrad.' },
    });
    const audited = (await world.audited()).map(({ act, subject }) => `${act} ${subject}`);
    expect(audited).toEqual(
      expect.arrayContaining(['preview-import enrolments', 'import profiles', 'undo-import profiles']),
    );
  });

  test('takes the columns as HR says', async () => {
    const file = `Vem,Sak,Annat\n${mentee.mail},x,mentor`;
    const path = '/api/hr/imports/preview?columns=person,,roles&replaceOwn=true';
    const { faults, columns } = importPreview.parse((await upload(path, file)).json);
    expect(columns.map(({ meaning }) => meaning)).toEqual(['person', null, 'roles']);
    expect(faults).toMatchObject([{ row: 2, column: 'Annat' }].map(({ row }) => ({ row })));
  });

  test('gives the faults and a template as files without formulas', async () => {
    const faults = await upload('/api/hr/imports/faults', table);
    expect(faults.headers.get('content-type')).toContain('text/csv');
    expect(faults.text).toContain('"Rad";"Kolumn";"Vad som är fel"');
    const odd = await upload('/api/hr/imports/faults?columns=roles,person', '=1+1;E-post\nadept;=2+2');
    expect(odd.text).not.toMatch(/"[=+@-]/);
    const template = await world.ask('/api/hr/imports/template', { headers: hr });
    expect(template.text).toContain('"E-post";"Roll"');
    const english = await world.ask('/api/hr/imports/template', { headers: { ...hr, 'accept-language': 'en' } });
    expect(english.text).toContain('"Email","Role"');
  });

  test('says what is wrong with a file that is no table, or too large', async () => {
    const refusal = async (body: string) => {
      const { status, json } = await upload('/api/hr/imports/preview', body);
      return { status, json };
    };
    expect(await refusal('')).toMatchObject({ status: 400 });
    expect(await refusal('PK\0\0')).toMatchObject({ status: 400, json: { code: 'file-not-text' } });
    expect(await refusal('x'.repeat(5 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      json: { code: 'file-too-large', title: 'Filen är för stor.' },
    });
    const other = await world.ask('/api/hr/imports/preview', { method: 'POST', headers: hr, body: { a: 1 } });
    expect(other.status).toBe(400);
  });

  test('is for HR alone', async () => {
    const headers = { authorization: `Bearer ${await world.token(mentee.id)}` };
    expect((await upload('/api/hr/imports/preview', table, headers)).status).toBe(403);
    expect((await world.ask('/api/hr/imports', { headers })).status).toBe(403);
  });
});
