import type { Actor, Context } from '#operations/context.ts';
import type { CardMessage, TabLinks } from './cards/card.ts';
import type { Pressed, Verb } from './cards/verbs.ts';

/** What is needed to answer presses. */
export interface Desk {
  readonly context: Context;
  readonly tabLinks: TabLinks;
  /** The pressed card, if the answer replaces it; missing where a client submits a message. */
  readonly pressed?: string | undefined;
}

/** What each verb does, and the card that stands there afterwards. */
export type Deeds = {
  readonly [V in Verb]: (desk: Desk, actor: Actor, press: Pressed<V>) => Promise<CardMessage>;
};
