import type { View } from '../address.tsx';
import { unreadIn } from '../chat/unread.ts';
import { chat, clock } from '../control/client.ts';
import type { Person } from '../control/types.ts';

/** A message is news for so long; what is older does not call anybody to the chat. */
const newsMs = 3 * 24 * 60 * 60 * 1000;

/**
 * Where somebody's next step is: in the chat when the app has just written to them, else in the app. Whoever runs
 * something in it, by a role of the app, begins in the app.
 */
export async function landingOf({ oid, appRoles }: Person): Promise<View> {
  if (appRoles.length > 0) return 'tab';
  try {
    const [own, { now }] = await Promise.all([chat(oid), clock()]);
    const newest = unreadIn(oid, own).at(-1);
    return newest !== undefined && Date.parse(now) - Date.parse(newest) < newsMs ? 'chat' : 'tab';
  } catch {
    // The page that opens says what is wrong.
    return 'tab';
  }
}
