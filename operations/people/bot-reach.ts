import type { PersonId } from '#domain/ids.ts';
import type { Context } from '../context.ts';
import type { BotConversation } from '../ports/messenger.ts';

/** The person can be written to here from now on. */
export async function rememberConversation(
  context: Context,
  personId: PersonId,
  conversation: BotConversation,
): Promise<void> {
  await context.store.save((writer) => writer.saveBotState(personId, 'reachable', conversation));
}

/**
 * The person has removed or blocked the bot; what the bot owes them is in the tab, and HR sees that it cannot reach
 * them.
 */
export async function forgetConversation(
  context: Context,
  personId: PersonId,
  state: 'not-installed' | 'blocked',
): Promise<void> {
  await context.store.save((writer) => writer.saveBotState(personId, state, null));
}
