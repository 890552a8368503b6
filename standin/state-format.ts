import { z } from 'zod';
import { snapshotShape as chats } from './connector/stored-chat.ts';
import { savedFormat as directory } from './directory.ts';
import { savedFormat as calendars } from './exchange/snapshot.ts';
import { mailShape } from './exchange/post.ts';
import { snapshotShape as graph } from './graph/state.ts';
import { savedShape } from './state-file.ts';
import { stateShape as tenant } from './tenant/tenant.ts';

/** Says in which format everything is remembered; differs when a state of before may not be read any more. */
export function stateFormat(): string {
  const shapes = [savedShape, chats, mailShape, graph, tenant];
  const said = shapes.map((shape) => z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));
  return JSON.stringify([directory, calendars, said]);
}
