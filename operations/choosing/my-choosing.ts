import { choiceView, requestsToMe, type ChoiceView, type RequestView } from './choice-view.ts';
import type { ActorIn, Context } from '../context.ts';
import type { Reader } from '../ports/store.ts';

/** What somebody may choose from as a mentee, and what they are asked as a mentor. */
export interface MyChoosing {
  /** Null for somebody who is not waiting for a mentor. */
  readonly choice: ChoiceView | null;
  /** Oldest first. */
  readonly requests: readonly RequestView[];
}

/** Somebody's own part in choosing in one programme. It is shown to nobody else. */
export async function myChoosing(context: Context, actor: ActorIn): Promise<MyChoosing> {
  return context.store.read((reader) => choosingOf(reader, actor, context.now()));
}

/** The same for whoever reads more beside it. */
export async function choosingOf(
  reader: Reader,
  who: Pick<ActorIn, 'personId' | 'programmeId'>,
  now: ReturnType<Context['now']>,
): Promise<MyChoosing> {
  return {
    choice: await choiceView(reader, who, now),
    requests: (await requestsToMe(reader, who.personId)).filter(
      ({ request }) => request.programmeId === who.programmeId,
    ),
  };
}
