import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { applicationStates, refusalReasons, type Application } from '#domain/enrolment/application.ts';
import { idOf, type ProgrammeId } from '#domain/ids.ts';
import type { ApplicationReader, ApplicationWriter } from '#operations/ports/applications.ts';
import { saveVersion } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { role } from '../rows.ts';

const state = z.enum(applicationStates);
const answer = z.enum(['yes', 'no']).nullable();
const reason = z.enum(refusalReasons).nullable();

function applicationOf(row: Row<'application'>): Application {
  return {
    enrolmentId: idOf(row.enrolment_id),
    programmeId: idOf(row.programme_id),
    personId: idOf(row.person_id),
    state: state.parse(row.state),
    roles: row.roles.map((each) => role.parse(each)),
    capacity: row.capacity,
    appliedAt: row.applied_at,
    managerId: row.manager_id === null ? null : idOf(row.manager_id),
    managersAnswer: answer.parse(row.managers_answer),
    decidedAt: row.decided_at,
    decidedBy: row.decided_by === null ? null : idOf(row.decided_by),
    reason: reason.parse(row.reason),
    words: row.words,
    liftedAt: row.lifted_at,
    version: row.version,
  };
}

function rowOf(application: Application): Whole<'application'> {
  return {
    enrolment_id: application.enrolmentId,
    programme_id: application.programmeId,
    person_id: application.personId,
    state: application.state,
    roles: application.roles,
    capacity: application.capacity,
    applied_at: application.appliedAt,
    manager_id: application.managerId,
    managers_answer: application.managersAnswer,
    decided_at: application.decidedAt,
    decided_by: application.decidedBy,
    reason: application.reason,
    words: application.words,
    lifted_at: application.liftedAt,
    version: application.version,
  };
}

export function applicationReader(db: Db): ApplicationReader {
  const applications = db.selectFrom('application').selectAll();
  return {
    application: async (enrolmentId) =>
      found(await applications.where('enrolment_id', '=', enrolmentId).executeTakeFirst(), applicationOf),
    applicationsOfPerson: async (personId) =>
      (await applications.where('person_id', '=', personId).orderBy('enrolment_id').execute()).map(applicationOf),
    openApplications: async (programmeId) => {
      const open = applications.where('programme_id', '=', programmeId).where('state', 'in', ['waiting', 'refused']);
      return (await open.orderBy('applied_at').orderBy('enrolment_id').execute()).map(applicationOf);
    },
    applicationsAskedOf: async (managerId) => {
      const asked = applications.where('manager_id', '=', managerId).where('state', '=', 'waiting');
      return (await asked.orderBy('applied_at').orderBy('enrolment_id').execute()).map(applicationOf);
    },
    waitingApplications: async (programmeIds) => {
      const waiting = db
        .selectFrom('application')
        .select(['programme_id', sql<number>`count(*)::int`.as('waiting')])
        .select((eb) => eb.fn.min('applied_at').as('since'))
        .where('programme_id', '=', anyOf(programmeIds))
        .where('state', '=', 'waiting')
        .groupBy('programme_id');
      return new Map(
        (await waiting.execute()).map(
          (row): [ProgrammeId, { readonly waiting: number; readonly since: Temporal.Instant }] => [
            idOf(row.programme_id),
            { waiting: row.waiting, since: row.since },
          ],
        ),
      );
    },
  };
}

export function applicationWriter(db: Db): ApplicationWriter {
  return {
    saveApplication: async (application) => {
      const { enrolmentId, version } = application;
      const row = rowOf(application);
      const before = db
        .updateTable('application')
        .where('enrolment_id', '=', enrolmentId)
        .where('version', '=', version - 1);
      await saveVersion('the application', version, {
        insert: () => insertRows(db, 'application', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
  };
}
