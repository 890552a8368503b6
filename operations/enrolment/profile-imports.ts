import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import type { ProfileImport } from '../ports/imports.ts';
import type { Person } from '../ports/people.ts';
import { peopleById } from '../access/read-as-hr.ts';
import { mayUndo } from './undo-import.ts';

/** A past import as HR sees it. */
export interface ProfileImportView {
  readonly made: ProfileImport;
  /** Null for somebody who is no longer in the directory. */
  readonly by: Person | null;
  readonly mayUndo: boolean;
}

/** The programme's imports, newest first; numbers only, nothing of what was in them. HR only: throws `NotAllowed`. */
export async function profileImports(context: Context, actor: ActorIn): Promise<readonly ProfileImportView[]> {
  return context.store.read(async (reader) => {
    const programme = await ledProgramme(reader, actor);
    const imports = await reader.profileImports(programme.id);
    const people = await peopleById(
      reader,
      imports.map(({ importedBy }) => importedBy),
    );
    const now = context.now();
    return imports.map((made) => ({ made, by: people.get(made.importedBy) ?? null, mayUndo: mayUndo(made, now) }));
  });
}
