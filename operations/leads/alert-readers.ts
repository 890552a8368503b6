import type { Temporal } from 'temporal-polyfill';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import { isStillFollowing, toldIn, usualAlerts, type AlertChoice } from '#domain/leads/alerts.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Reader } from '../ports/store.ts';
import { helpUnheard, whoIsTold } from './help-unheard.ts';

/** A programme of which somebody is told, and of what. */
export interface ToldOf {
  readonly programme: Programme;
  readonly choice: AlertChoice;
  /** Was appointed, and not only follows it as HR: the bot knows that they may act in it. */
  readonly isLead: boolean;
}

/**
 * The programmes of which somebody is told: those they were appointed to lead, as they chose or as is usual, and those
 * they follow as HR; and whoever follows anything as HR is told of a wish for help that nobody else would be told of. Read
 * whenever something is to be sent, so that whoever has lost the role is told nothing more.
 */
export async function toldOf(reader: Reader, personId: PersonId, now: Temporal.Instant): Promise<readonly ToldOf[]> {
  const led = await reader.ledBy(personId);
  const choices = await reader.alertChoicesOf(personId);
  const chosen = new Map(choices.map((choice) => [choice.programmeId, choice]));
  const followed = choices
    .filter(({ asHr, seenAt }) => asHr && isStillFollowing(seenAt, now))
    .map(({ programmeId }) => programmeId);
  const own = new Set([...led, ...followed]);
  const programmes = await reader.programmes([...own]);
  const unheard = followed.length === 0 ? [] : await helpUnheard(reader, now);
  return [
    ...programmes.flatMap((programme): readonly ToldOf[] => {
      const choice = toldIn(programme.status, chosen.get(programme.id) ?? usualAlerts);
      return choice === null ? [] : [{ programme, choice, isLead: led.includes(programme.id) }];
    }),
    ...unheard.filter(({ id }) => !own.has(id)).map((programme) => ({ programme, choice: onlyHelp, isLead: false })),
  ];
}

const onlyHelp: AlertChoice = { ...usualAlerts, kinds: ['help'] };

/** Is there nobody whom a card would tell what needs somebody in this programme? */
export async function isNobodyTold(reader: Reader, programmeId: ProgrammeId, now: Temporal.Instant): Promise<boolean> {
  return (await whoIsTold(reader, { id: programmeId }, now)).length === 0;
}
