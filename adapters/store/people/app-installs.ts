import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { AppInstallReader, AppInstallWriter } from '#operations/ports/app-installs.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { columns } from '../generated/tables.ts';

const state = z.enum(['installed', 'removed', 'left-to-policy', 'failed']);

export function appInstallReader(db: Db): AppInstallReader {
  return {
    appInstall: async (personId) => {
      const installs = db.selectFrom('app_install').select(columns.app_install);
      return found(await installs.where('person_id', '=', personId).executeTakeFirst(), (row) => ({
        personId: idOf(row.person_id),
        state: state.parse(row.state),
        reason: row.reason,
        at: row.at,
      }));
    },
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
