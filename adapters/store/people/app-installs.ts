import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { installObstacles } from '#domain/insight/install-obstacles.ts';
import type { AppInstall, AppInstallReader, AppInstallWriter } from '#operations/ports/app-installs.ts';
import type { Row } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { columns } from '../generated/tables.ts';

const state = z.enum(['installed', 'removed', 'left-to-policy', 'failed']);
const reason = z.enum(installObstacles).nullable();

export function appInstallReader(db: Db): AppInstallReader {
  const installs = db.selectFrom('app_install').select(columns.app_install);
  return {
    appInstall: async (personId) =>
      found(await installs.where('person_id', '=', personId).executeTakeFirst(), installOf),
    failedInstalls: async (personIds) => {
      if (personIds.length === 0) return [];
      const failed = installs.where('state', '=', 'failed').where('person_id', 'in', personIds);
      return (await failed.orderBy('person_id').execute()).map(installOf);
    },
  };
}

function installOf(row: Row<'app_install'>): AppInstall {
  return {
    personId: idOf(row.person_id),
    state: state.parse(row.state),
    reason: reason.parse(row.reason),
    at: row.at,
  };
}

export function appInstallWriter(db: Db): AppInstallWriter {
  return {
    saveAppInstall: async ({ personId, ...install }) => {
      await db
        .insertInto('app_install')
        .values({ person_id: personId, ...install })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(install))
        .execute();
    },
  };
}
