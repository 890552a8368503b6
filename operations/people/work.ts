import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { followDirectory } from './follow-directory.ts';
import { concludeLeaving } from './missing-people.ts';
import { installApp } from './install-app.ts';
import { readDirectory } from './read-directory.ts';
import { readMailbox } from './read-mailbox.ts';

export const peopleWork = {
  'read-mailbox': (context, id) => readMailbox(context, idOf(id)),
  'conclude-leaving': (context, id) => concludeLeaving(context, idOf(id)),
  'install-app': (context, id) => installApp(context, idOf(id)),
  'read-directory': (context) => readDirectory(context),
  'follow-directory': (context) => followDirectory(context),
} satisfies Work;
