import {
  bringBack,
  describe,
  merge,
  offeredIn,
  retire,
  type Catalogue,
  type CatalogueEntry,
  type CatalogueRefusal,
  type Description,
} from '#domain/enrolment/catalogue.ts';
import { withMerged } from '#domain/enrolment/chosen.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import { suggestionsFor, type Side } from '#domain/enrolment/suggestions.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { requireHr } from '../access/require-role.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Writer } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';

/** The catalogue for somebody who chooses from it, and what is shown to them first. */
export interface Choosable {
  readonly catalogue: Catalogue;
  readonly suggested: Readonly<Record<Side, readonly Competence[]>>;
}

/** What somebody may choose for their profile, with what suits their title and department. */
export async function choosableBy(
  { store }: Pick<Context, 'store'>,
  { personId }: Pick<Actor, 'personId'>,
): Promise<Choosable> {
  return store.read(async (reader) => {
    const catalogue = await reader.catalogue();
    const person = await reader.person(personId);
    // A token may be good before the directory is read: everybody may see what there is.
    const about = person ?? { id: personId, jobTitle: '', department: '' };
    const known = { offered: offeredIn(catalogue, 'sv'), chosen: await reader.competencesChosen(about) };
    const [wanted, offered] = [suggestionsFor(about, 'wanted', known), suggestionsFor(about, 'offered', known)];
    return { catalogue, suggested: { wanted, offered } };
  });
}

/** The catalogue as HR edits it, with in how many people's profiles each competence is. Throws `NotAllowed`. */
export async function hrCatalogue(
  context: Context,
  actor: Actor,
): Promise<{ readonly catalogue: Catalogue; readonly inUse: ReadonlyMap<Competence, number> }> {
  requireHr(actor);
  return context.store.read(async (reader) => ({
    catalogue: await reader.catalogue(),
    inUse: await reader.competencesInUse(),
  }));
}

/** HR adds a competence. Returns its id. */
export async function addCompetence(
  context: Context,
  actor: Actor,
  told: Description,
): Promise<{ readonly id: Competence } | Refused<CatalogueRefusal>> {
  return change(context, actor, 'add-competence', (_, catalogue) =>
    describe({ id: context.newId(), version: 0 }, told, catalogue),
  );
}

/** A competence as HR saw it. */
interface Seen {
  readonly id: Competence;
  readonly version: number;
}

/** HR describes a competence anew: name, area and synonyms. Throws `Conflict` when somebody else was first. */
export async function describeCompetence(
  context: Context,
  actor: Actor,
  { id, version, ...told }: Seen & Description,
): Promise<{ readonly id: Competence } | Refused<CatalogueRefusal>> {
  return change(context, actor, 'describe-competence', (_, catalogue) =>
    describe(seen(catalogue, { id, version }), told, catalogue),
  );
}

/** HR retires a competence, which stays in profiles and is offered to nobody new, or brings it back. */
export async function retireCompetence(
  context: Context,
  actor: Actor,
  { id, version, retired }: Seen & { readonly retired: boolean },
): Promise<{ readonly id: Competence } | Refused<CatalogueRefusal>> {
  return change(context, actor, retired ? 'retire-competence' : 'bring-back-competence', (_, catalogue) => {
    const entry = seen(catalogue, { id, version });
    return retired ? retire(entry, context.now()) : bringBack(entry);
  });
}

/**
 * One competence takes the place of another, in every profile too, in one transaction: of the two the highest level
 * stays. Throws `Conflict` when somebody else changed either first.
 */
export async function mergeCompetences(
  context: Context,
  actor: Actor,
  { from, into }: { readonly from: Seen; readonly into: Seen },
): Promise<{ readonly id: Competence } | Refused<CatalogueRefusal>> {
  return change(context, actor, 'merge-competences', async (tx, catalogue) => {
    const both = merge(seen(catalogue, from), seen(catalogue, into), context.now());
    if (isRefused(both)) return both;
    await tx.saveCompetence(both.into);
    const profiles = await tx.profilesWith(from.id);
    await tx.saveProfiles(
      profiles.map((kept) => ({
        ...kept,
        told: withMerged(kept.told, from.id, into.id),
        version: kept.version + 1,
      })),
    );
    return both.merged;
  });
}

function seen(catalogue: Catalogue, { id, version }: Seen): CatalogueEntry {
  const entry = catalogue.find((each) => each.id === id);
  if (entry === undefined) throw new NotFound('No such competence');
  if (entry.version !== version) throw new Conflict('The competence was changed by somebody else');
  return entry;
}

async function change(
  context: Context,
  actor: Actor,
  act: string,
  plan: (
    tx: Writer,
    catalogue: Catalogue,
  ) => CatalogueEntry | Refused<CatalogueRefusal> | Promise<CatalogueEntry | Refused<CatalogueRefusal>>,
): Promise<{ readonly id: Competence } | Refused<CatalogueRefusal>> {
  requireHr(actor);
  return writeAnew(context, async (tx) => {
    // Names are unique over the whole catalogue, so that it is changed by one at a time.
    await tx.lockCatalogue();
    const catalogue = await tx.catalogue();
    const entry = await plan(tx, catalogue);
    if (isRefused(entry)) return entry;
    if (entry !== catalogue.find(({ id }) => id === entry.id)) await tx.saveCompetence(entry);
    await tx.audit({ at: context.now(), actorId: actor.personId, act, subject: 'competence', subjectId: entry.id });
    return { id: entry.id };
  });
}
