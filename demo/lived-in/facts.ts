import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { keptFolder } from './kept.ts';

const person = z.object({ mail: z.string(), givenName: z.string(), name: z.string() });
const count = z.number().int();

const facts = z.object({
  programme: z.object({
    enrolled: count,
    matched: count,
    waiting: count,
    pairings: count,
    pairsMet: count,
    held: count,
    helpWishes: count,
  }),
  inPreparation: z.object({ name: z.object({ sv: z.string(), en: z.string() }), startsOn: z.string() }),
  hr: person,
  it: person,
  /** Leads the programme that is in preparation. */
  launchLead: person,
  /** A mentee whose meetings go as they should. */
  mentee: person.extend({ mentor: person, held: count, goalPercent: count }),
  /** A mentor of several. */
  mentor: person.extend({ mentees: z.array(person) }),
  /** A mentee, and how many of the latest meetings were called off one after the other. */
  callsOff: person.extend({ mentor: person, inARow: count }),
  /** A mentee who would like HR to be in touch. */
  helpNow: person,
  /** A mentee who has proposed another length, in minutes. */
  otherLength: person.extend({ mentor: person, minutes: count }),
  /** A mentee whose calendar Exchange does not let Lodestar read. */
  unreadable: person.extend({ mentor: person }),
  /** Has joined, and has nobody yet. */
  waiting: person.extend({ city: z.string() }),
  /** Invited, and has not answered. */
  invited: person,
});

/** What is true of the lived-in world when it is opened; a test asks the product itself for the same. */
export type Facts = z.infer<typeof facts>;

export async function readFacts(): Promise<Facts> {
  return facts.parse(JSON.parse(await readFile(`${keptFolder}/facts.json`, 'utf8')));
}
