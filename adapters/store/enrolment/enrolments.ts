import { z } from 'zod';
import { consentKinds } from '#domain/enrolment/consent.ts';
import { enrolmentStatuses, type Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import { overProgrammes } from '#domain/programme/programme.ts';
import type { EnrolmentReader, EnrolmentWriter } from '#operations/ports/enrolment.ts';
import { saveVersion } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { role } from '../rows.ts';

const status = z.enum(enrolmentStatuses);
const consent = z.enum(consentKinds);

function enrolmentOf(row: Row<'enrolment'>): Enrolment {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    personId: idOf(row.person_id),
    status: status.parse(row.status),
    roles: row.roles.map((each) => role.parse(each)),
    capacity: row.capacity,
    goals: row.goals,
    enrolledAt: row.enrolled_at,
    pausedUntil: row.paused_until,
    freedAt: row.freed_at,
    standsAside: row.stands_aside,
    version: row.version,
  };
}

export function enrolmentRow(enrolment: Enrolment): Whole<'enrolment'> {
  return {
    id: enrolment.id,
    programme_id: enrolment.programmeId,
    person_id: enrolment.personId,
    status: enrolment.status,
    roles: enrolment.roles,
    capacity: enrolment.capacity,
    goals: enrolment.goals,
    enrolled_at: enrolment.enrolledAt,
    paused_until: enrolment.pausedUntil,
    freed_at: enrolment.freedAt,
    stands_aside: enrolment.standsAside,
    version: enrolment.version,
  };
}

export function enrolmentReader(db: Db): EnrolmentReader {
  const enrolments = db.selectFrom('enrolment').selectAll();
  const ofProgramme = (programmeId: string) => enrolments.where('programme_id', '=', programmeId);
  const inOrder = (programmeId: string) => ofProgramme(programmeId).orderBy('enrolled_at').orderBy('id');
  return {
    enrolment: async (programmeId, personId) =>
      found(await ofProgramme(programmeId).where('person_id', '=', personId).executeTakeFirst(), enrolmentOf),
    enrolmentsOfPerson: async (personId) => {
      const theirs = enrolments.where('person_id', '=', personId).orderBy('enrolled_at', 'desc').orderBy('id');
      return (await theirs.execute()).map(enrolmentOf);
    },
    peopleTakingPart: async () => {
      const alive = db
        .selectFrom('programme')
        .select('id')
        .where('status', 'not in', [...overProgrammes]);
      const enrolled = db
        .selectFrom('enrolment')
        .select('person_id')
        .distinct()
        .where('status', 'in', ['enrolled', 'applied'])
        .where('programme_id', 'in', alive);
      const running = db.selectFrom('pairing').select('id').where('status', '<>', 'closed');
      const paired = db
        .selectFrom('pairing_member')
        .select('person_id')
        .distinct()
        .where('left_at', 'is', null)
        .where('pairing_id', 'in', running);
      const idsOf = (rows: readonly { readonly person_id: string }[]) =>
        rows.map((row) => idOf<'Person'>(row.person_id));
      return { enrolled: idsOf(await enrolled.execute()), paired: idsOf(await paired.execute()) };
    },
    enrolmentsOf: async (programmeId, personIds) =>
      (await ofProgramme(programmeId).where('person_id', '=', anyOf(personIds)).execute()).map(enrolmentOf),
    freedEnrolments: async (programmeId) => {
      const freed = inOrder(programmeId).where((eb) =>
        eb.or([eb('freed_at', 'is not', null), eb('stands_aside', '=', true)]),
      );
      return (await freed.execute()).map(enrolmentOf);
    },
    livingEnrolments: async (personIds) => {
      const over = db
        .selectFrom('programme')
        .select('id')
        .where('status', 'in', [...overProgrammes]);
      const theirs = enrolments.where('person_id', '=', anyOf(personIds)).where('status', '=', 'enrolled');
      return (await theirs.where('programme_id', 'not in', over).orderBy('enrolled_at').orderBy('id').execute()).map(
        enrolmentOf,
      );
    },
    consentsOf: async (enrolmentId) => {
      const consents = db.selectFrom('consent').selectAll().where('enrolment_id', '=', enrolmentId).orderBy('kind');
      return (await consents.execute()).map((row) => ({ kind: consent.parse(row.kind), givenAt: row.given_at }));
    },
    enrolments: async (programmeId) => (await inOrder(programmeId).execute()).map(enrolmentOf),
  };
}

export function enrolmentWriter(db: Db): EnrolmentWriter {
  return {
    saveEnrolment: async (enrolment) => {
      const { id, version } = enrolment;
      const row = enrolmentRow(enrolment);
      const { programme_id: _programme, person_id: _person, ...changes } = row;
      const before = db
        .updateTable('enrolment')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the enrolment', version, {
        insert: () => insertRows(db, 'enrolment', [row]).execute(),
        update: () => before.set(changes).executeTakeFirst(),
      });
    },
    addConsents: async (enrolmentId, consents) => {
      if (consents.length === 0) return;
      const rows = consents.map(({ kind, givenAt }): Whole<'consent'> => {
        return { enrolment_id: enrolmentId, kind, given_at: givenAt };
      });
      await insertRows(db, 'consent', rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    removeConsents: async (enrolmentId) => {
      await db.deleteFrom('consent').where('enrolment_id', '=', enrolmentId).execute();
    },
  };
}
