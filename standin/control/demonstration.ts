import { z } from 'zod';

/** A text in the languages of the frame. */
const said = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

/** A place in the frame: one of its views, and in the app's tab the word that the tab is handed. */
const place = z.strictObject({
  view: z.enum(['chat', 'tab', 'calendar', 'mail']),
  tab: z.string().exactOptional(),
  subPage: z.string().exactOptional(),
});

/**
 * What whoever runs a demonstration tells about it. The stand-in knows nothing of the app: it shows this as it was given.
 */
export const demonstrationShape = z.strictObject({
  /** What the app is, for somebody who has never heard of it. */
  introduction: z.strictObject({ title: said, text: said }).exactOptional(),
  /** People to begin as, the best first, each with what they are in the middle of. */
  stories: z.array(z.strictObject({ mail: z.string(), role: said, story: said, first: z.boolean().exactOptional() })),
  /** A path through the app: what to look at, as whom and where, and what has to be pressed before there is something. */
  path: z.array(z.strictObject({ title: said, text: said, before: said.exactOptional(), mail: z.string(), place })),
});

export type Demonstration = z.infer<typeof demonstrationShape>;

/** The demonstration as it was last told; told anew at each start, and whenever the world becomes another. */
export interface ToldDemonstration {
  now: Demonstration;
}

/** Before anything is told. */
export function untold(): ToldDemonstration {
  return { now: { stories: [], path: [] } };
}
