import type { Temporal } from 'temporal-polyfill';
import type { KeptProfile } from '#domain/enrolment/profile.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { nothingChosen } from '#domain/enrolment/table-format.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import {
  importProfiles,
  previewImport,
  type ImportDone,
  type ImportPreview,
  type ImportRequest,
} from '#operations/enrolment/import-profiles.ts';
import type { ActorIn } from '#operations/context.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { ProfileImport } from '#operations/ports/imports.ts';
import { openLife, type Life } from '../life-world.ts';
import { noon, someone } from '../../adapters/store/world.ts';

export const hrLead = someone('Hanna');

/** A programme that people can be imported into, with the people of a small company. */
export interface ImportWorld extends Life {
  /** Who brings the tables in. */
  readonly lead: ActorIn;
  readonly people: Readonly<Record<'astrid' | 'omar' | 'vera', DirectoryPerson>>;
  preview(file: string | Uint8Array, over?: Partial<ImportRequest>): Promise<ImportPreview>;
  /** Previews and carries out what was shown. */
  bring(file: string, over?: Partial<ImportRequest>): Promise<ProfileImport>;
  /** The same, with what became of the columns. */
  carryOut(file: string, over?: Partial<ImportRequest>): Promise<ImportDone>;
  enrolment(person: DirectoryPerson): Promise<Enrolment | null>;
  profile(person: DirectoryPerson): Promise<KeptProfile | null>;
}

export async function importWorld(): Promise<ImportWorld> {
  const life = await openLife();
  const people = { astrid: someone('Astrid'), omar: someone('Omar'), vera: someone('Vera') };
  await life.store.write((tx) => tx.savePeople([hrLead, ...Object.values(people)], noon));
  const lead = life.as(hrLead.id, true);
  const requestOf = (file: string | Uint8Array, over: Partial<ImportRequest> = {}): ImportRequest => ({
    file: typeof file === 'string' ? new TextEncoder().encode(file) : file,
    choices: nothingChosen,
    columns: null,
    replaceOwn: false,
    ...over,
  });
  const preview: ImportWorld['preview'] = async (file, over) =>
    accepted(await previewImport(life.context, lead, requestOf(file, over)));
  const carryOut: ImportWorld['carryOut'] = async (file, over) => {
    life.moveTo(life.context.now().add({ minutes: 1 }));
    const { fingerprint } = await preview(file, over);
    return accepted(await importProfiles(life.context, lead, { ...requestOf(file, over), fingerprint }));
  };
  return {
    ...life,
    lead,
    people,
    preview,
    carryOut,
    bring: async (file, over) => (await carryOut(file, over)).made,
    profile: ({ id }) => life.store.read((reader) => reader.profile(id)),
    enrolment: ({ id }) => life.store.read((reader) => reader.enrolment(life.programme.id, id)),
  };
}

export function accepted<Outcome extends object>(outcome: Outcome): Exclude<Outcome, Refused<string>> {
  if (isRefused(outcome)) throw new Error(`Refused: ${outcome.refused}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is refused has been thrown
  return outcome as Exclude<Outcome, Refused<string>>;
}

export function later(days: number): Temporal.Instant {
  return noon.add({ hours: days * 24 });
}
