import type { PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import type { BotConversation } from '../ports/messenger.ts';

/** The person can be written to here from now on, in the language of their client where it says one. */
export async function rememberConversation(
  context: Context,
  personId: PersonId,
  conversation: BotConversation,
  language: Language | null,
): Promise<void> {
  await context.store.save((writer) => writer.saveBotState(personId, 'reachable', conversation));
  if (language !== null) await context.store.save((writer) => writer.saveLanguage(personId, language));
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
  await context.store.write(async (tx) => {
    await tx.saveBotState(personId, state, null);
    // Whoever removes the app means it; a stranger has no row to keep that in.
    if (state === 'not-installed' && (await tx.person(personId)) !== null) {
      await tx.saveAppInstall({ personId, state: 'removed', reason: null, at: context.now() });
    }
  });
}
