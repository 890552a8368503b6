import { choiceView, requestsToMe, type ChoiceView, type RequestView } from './choice-view.ts';
import type { Actor, Context } from '../context.ts';

/** What somebody may choose from as a mentee, and what they are asked as a mentor. */
export interface MyChoosing {
  /** Null for somebody who is not waiting for a mentor. */
  readonly choice: ChoiceView | null;
  /** Oldest first. */
  readonly requests: readonly RequestView[];
}

/** Somebody's own part in choosing. It is shown to nobody else. */
export async function myChoosing(context: Context, { personId }: Actor): Promise<MyChoosing> {
  return context.store.read(async (reader) => ({
    choice: await choiceView(reader, personId, context.now()),
    requests: await requestsToMe(reader, personId),
  }));
}
