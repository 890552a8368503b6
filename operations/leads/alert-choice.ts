import { chooseAlerts, isStillFollowing, usualAlerts, type AlertChoice } from '#domain/leads/alerts.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Reader } from '../ports/store.ts';
import { isNobodyTold } from './alert-readers.ts';

/** What somebody is told of in a programme by cards of the bot. */
export interface AlertChoiceView extends AlertChoice {
  /** Leads who were appointed are told anyway; HR says whether they follow the programme. */
  readonly isLead: boolean;
  readonly follows: boolean;
  /** No card tells anybody what needs them. */
  readonly isNobodyTold: boolean;
  /** 0 while nothing has been chosen. */
  readonly version: number;
}

/** My own choice. Throws `NotAllowed` for whoever does not lead the programme. */
export async function myAlerts(context: Context, actor: ActorIn): Promise<AlertChoiceView> {
  const now = context.now();
  return context.store.write(async (tx) => {
    const { id } = await ledProgramme(tx, actor);
    if (actor.isHr) await tx.noteFollowerSeen(id, actor.personId, now);
    return viewFor(context, tx, actor);
  });
}

async function viewFor(context: Context, reader: Reader, { programmeId, personId }: ActorIn): Promise<AlertChoiceView> {
  const now = context.now();
  const kept = await reader.alertChoice(programmeId, personId);
  const isLead = await reader.isLead(programmeId, personId);
  const { kinds, waitingDays } = kept ?? usualAlerts;
  return {
    kinds,
    waitingDays,
    isLead,
    follows: isLead || (kept !== null && kept.asHr && isStillFollowing(kept.seenAt, now)),
    isNobodyTold: await isNobodyTold(reader, programmeId, now),
    version: kept?.version ?? 0,
  };
}

/** `version` is the one that was looked at. */
export interface AlertsChosen extends AlertChoice {
  readonly follows: boolean;
  readonly version: number;
}

/**
 * Chooses what I am told of, and as HR whether I follow the programme at all. What was owed and is chosen away is not sent. Throws
 * `NotAllowed` for whoever does not lead it, and `Conflict` when I have chosen otherwise meanwhile.
 */
export async function chooseMyAlerts(
  context: Context,
  actor: ActorIn,
  chosen: AlertsChosen,
): Promise<AlertChoiceView | Refused<'alert-days'>> {
  const choice = chooseAlerts(chosen);
  if (isRefused(choice)) return choice;
  const { programmeId, personId } = actor;
  const now = context.now();
  const view = await context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    if ((await tx.person(personId)) === null) throw new NotFound('The directory has not told of them yet');
    const kept = await tx.alertChoice(programmeId, personId);
    if ((kept?.version ?? 0) !== chosen.version) throw new Conflict('Chosen otherwise meanwhile');
    const isLead = await tx.isLead(programmeId, personId);
    if (!isLead && !chosen.follows) await tx.removeAlertChoice(programmeId, personId);
    else {
      const own = { programmeId, personId, asHr: actor.isHr && chosen.follows, seenAt: now };
      await tx.saveAlertChoice({ ...choice, ...own, version: chosen.version + 1 });
    }
    return viewFor(context, tx, actor);
  });
  await context.bell.ring([{ kind: 'tell-lead', id: personId }]);
  return view;
}
