import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import { schemaBefore, type EarlierSchema } from './earlier-schema.ts';
import { newId, onEachDatabase } from './world.ts';

const blank = {
  offered: [],
  wanted: [],
  goals: [],
  workingStyle: { planning: 0, overview: 1, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
  languages: ['sv'],
  place: 'Kiruna',
  preferredTimes: [{ weekday: 2, from: '09:00:00', until: '11:00:00' }],
};
const leadership = [{ competence: 'leadership', level: 4 }];
const networking = [{ competence: 'networking', level: 1, wantedLevel: 3, importance: 2 }];

interface Row {
  readonly id?: string;
  readonly programme: string;
  readonly person: string;
  readonly profile: object;
  readonly at: string;
  readonly status?: 'enrolled' | 'withdrawn';
  readonly version?: number;
}

describe('A database in which each enrolment had a profile of its own', () => {
  onEachDatabase((store, url) => {
    let schema: EarlierSchema;
    const [last, present] = [newId(), newId()];
    const person = newId<'Person'>();
    beforeEach(async () => {
      schema = await schemaBefore(url(), 'programmes_in_the_plural');
      await schema.run(
        [last, present]
          .map(
            (id, place) => `INSERT INTO programme (id, name_sv, name_en, purpose_sv, purpose_en, status, starts_on,
              ends_on, cadence, meeting_minutes, departments, time_zone, country, created_at, version)
              VALUES ('${id}', 'Medvind', 'Tailwind', '', '', '${place === 0 ? 'ended' : 'open'}', '2026-01-01',
              '2026-10-01', 'monthly', 45, '{}', 'Europe/Stockholm', 'SE', '2026-01-01', 1)`,
          )
          .join(';'),
      );
      await addPerson(person);
    }, 60_000);
    afterEach(() => schema.end());

    async function addPerson(id: string): Promise<void> {
      await schema.run(`INSERT INTO person (id, name, given_name, mail, job_title, department, place, country, language,
        enabled, synced_at) VALUES ('${id}', 'Sara Ek', 'Sara', 'sara@ljungvind.example', '', '', '', 'SE', 'sv', true,
        '2026-01-01')`);
    }

    async function enrol({ id = newId(), programme, person: whom, profile, at, ...rest }: Row): Promise<void> {
      const { status = 'enrolled', version = 1 } = rest;
      await schema.run(`INSERT INTO enrolment (id, programme_id, person_id, status, roles, capacity, profile,
        enrolled_at, version) VALUES ('${id}', '${programme}', '${whom}', '${status}', '{mentee}', 0,
        '${JSON.stringify(profile)}', '${at}', ${version})`);
    }

    const kept = (id = person) => store().read((reader) => reader.profile(id));

    test('the newest profile is the person’s, goals stay with their programme, and what the form left out comes back', async () => {
      const older = { ...blank, goals: ['Leda', 'Våga'], offered: leadership, place: 'Luleå', careerWays: ['widen'] };
      await enrol({ programme: last, person, profile: older, at: '2026-01-02' });
      const newer = { ...blank, goals: ['Tala'], wanted: networking, languages: ['en', 'sv'] };
      await enrol({ programme: present, person, profile: newer, at: '2026-06-02' });
      await schema.migrate();
      expect(await kept()).toMatchObject({
        told: {
          place: 'Kiruna',
          wanted: networking,
          languages: ['en', 'sv'],
          offered: leadership,
          careerWays: ['widen'],
        },
        room: null,
        version: 1,
      });
      const read = (programme: string) =>
        store().read((reader) => reader.enrolment(idOf<'Programme'>(programme), person));
      expect([(await read(last))?.goals, (await read(present))?.goals]).toEqual([['Leda', 'Våga'], ['Tala']]);
    });

    test('somebody who has left keeps what they told, after those parts that stand', async () => {
      await enrol({ programme: last, person, profile: { ...blank, place: 'Boden' }, at: '2026-01-02' });
      const withdrawn = { programme: present, person, at: '2026-06-02', status: 'withdrawn' } as const;
      await enrol({ ...withdrawn, profile: { ...blank, place: 'Gällivare' } });
      await schema.migrate();
      expect((await kept())?.told.place).toBe('Boden');
    });

    test('what an import wrote for somebody and took back is nobody’s profile; one that may be taken back still goes with it', async () => {
      const other = newId<'Person'>();
      await addPerson(other);
      const [importId, undone, stands] = [newId(), newId(), newId()];
      await enrol({
        id: undone,
        programme: present,
        person,
        profile: blank,
        at: '2026-06-02',
        status: 'withdrawn',
        version: 2,
      });
      await enrol({ id: stands, programme: present, person: other, profile: blank, at: '2026-06-02' });
      await schema.run(`INSERT INTO profile_import (id, programme_id, imported_at, imported_by, enrolled, changed, version)
        VALUES ('${importId}', '${present}', '2026-06-02', '${person}', 2, 0, 1);
        INSERT INTO imported_field (import_id, enrolment_id, field, before, after, state) VALUES
        ('${importId}', '${undone}', 'enrolment', NULL, '2', 'undone'),
        ('${importId}', '${stands}', 'enrolment', NULL, '1', 'stands')`);
      await schema.migrate();
      expect([await kept(), (await kept(other))?.told.place]).toEqual([null, 'Kiruna']);
      const fields = await store().read((reader) => reader.fieldsOfImport(idOf(importId)));
      const made = fields.filter(({ field }) => field === 'profile');
      expect(made).toMatchObject([{ enrolmentId: stands, after: 1, state: 'stands' }]);
    });
  });
});
