import type { Programme } from '#domain/programme/programme.ts';
import { ledProgramme, ledProgrammes } from '../access/led-programme.ts';
import { peopleById } from '../access/read-as-hr.ts';
import { requireHr } from '../access/require-role.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import type { Person } from '../ports/people.ts';
import type { ProgrammeCounts } from '../ports/programme.ts';
import { suggestedProgramme } from './suggested-programme.ts';

/** A programme for those who lead it. Throws `NotAllowed` for others. */
export async function programmeForLead(context: Context, actor: ActorIn): Promise<Programme> {
  return context.store.read((reader) => ledProgramme(reader, actor));
}

/** A programme with how many take part. */
export interface LedProgramme {
  readonly programme: Programme;
  readonly counts: ProgrammeCounts;
}

/** All that the actor leads, for HR every one; the latest first day first. */
export async function ledOverview(context: Context, actor: Actor): Promise<readonly LedProgramme[]> {
  return context.store.read(async (reader) => {
    const programmes = await ledProgrammes(reader, actor);
    const counts = await reader.programmeCounts(programmes.map(({ id }) => id));
    return programmes.map((programme) => ({ programme, counts: counts.get(programme.id) ?? nobody }));
  });
}

const nobody: ProgrammeCounts = { enrolled: 0, paired: 0, pairings: 0 };

/** What has been decided about a programme, with as much of the rest as its list of sections tells. */
export interface ProgrammeSettings {
  readonly programme: Programme;
  readonly enrolled: number;
  /** Those who lead it beside HR. */
  readonly leads: readonly Person[];
  /** Competences that are offered now, in all programmes alike. */
  readonly competences: number;
  /** Questions of HR's own that it asks. */
  readonly questions: number;
}

/** A programme with its settings, for those who lead it. Throws `NotAllowed` for others. */
export async function programmeSettings(context: Context, actor: ActorIn): Promise<ProgrammeSettings> {
  return context.store.read(async (reader) => {
    const programme = await ledProgramme(reader, actor);
    const { id } = programme;
    const leads = (await reader.leads(id)).map(({ personId }) => personId);
    const people = await peopleById(reader, leads);
    return {
      programme,
      enrolled: (await reader.programmeCounts([id])).get(id)?.enrolled ?? 0,
      leads: leads.flatMap((each) => people.get(each) ?? []),
      competences: (await reader.catalogue()).filter(({ retiredAt }) => retiredAt === null).length,
      questions: (await askedQuestions(reader, id)).length,
    };
  });
}

/** What HR begins a new programme with. It is not stored. Throws `NotAllowed` for others. */
export function suggestionForHr(context: Context, actor: Actor): Programme {
  requireHr(actor);
  return suggestedProgramme(context);
}
