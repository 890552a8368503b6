import { choiceView, requestsToMe, type ChoiceView, type RequestView } from './choice-view.ts';
import type { ActorIn, Context } from '../context.ts';

/** What somebody may choose from as a mentee, and what they are asked as a mentor. */
export interface MyChoosing {
  /** Null for somebody who is not waiting for a mentor. */
  readonly choice: ChoiceView | null;
  /** Oldest first. */
  readonly requests: readonly RequestView[];
}

/** Somebody's own part in choosing in one programme. It is shown to nobody else. */
export async function myChoosing(context: Context, actor: ActorIn): Promise<MyChoosing> {
  return context.store.read(async (reader) => ({
    choice: await choiceView(reader, actor, context.now()),
    requests: (await requestsToMe(reader, actor.personId)).filter(
      ({ request }) => request.programmeId === actor.programmeId,
    ),
  }));
}
