import { bookingWork } from './booking/work.ts';
import { choosingWork } from './choosing/work.ts';
import { composers, mails } from './composers.ts';
import type { Context } from './context.ts';
import { groupsWork } from './groups/work.ts';
import type { Job } from './job.ts';
import { invitingWork } from './inviting/work.ts';
import { leadsWork } from './leads/work.ts';
import { matchingWork } from './matching/work.ts';
import { meetingsWork } from './meetings/work.ts';
import { messagesWork } from './messages/work.ts';
import { pairingWork } from './pairing/work.ts';
import { peopleWork } from './people/work.ts';
import { programmeWork } from './programme/work.ts';
import { surveysWork } from './surveys/work.ts';
import type { Work } from './work.ts';

/** How each room does its own work. Does not compile while a kind has no step. */
const steps: Required<Work> = {
  ...matchingWork,
  ...groupsWork,
  ...choosingWork,
  ...pairingWork,
  ...programmeWork,
  ...bookingWork,
  ...meetingsWork,
  ...surveysWork,
  ...messagesWork(composers, mails),
  ...leadsWork,
  ...peopleWork,
  ...invitingWork,
};

/** Takes the next step of one piece of work. Throws what the operation throws. */
export async function runJob(context: Context, { kind, id }: Job): Promise<void> {
  await steps[kind](context, id);
}
