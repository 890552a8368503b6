/**
 * Who may read what of somebody. `self` is the person it is about or from, `partner` the other one of the pairing,
 * `manager` anybody in the person's reporting line. Roles do not add up by themselves: a viewer who is several of
 * these may read what any of them may.
 */
export const viewers = ['self', 'partner', 'hr', 'it', 'manager', 'nobody'] as const;
export type Viewer = (typeof viewers)[number];

export const things = [
  'profile',
  'goals',
  'notes',
  'response',
  'agreement',
  'meeting-times',
  'status-figures',
  'attention',
] as const;
export type Thing = (typeof things)[number];

/**
 * Goals and the agreement are the pair's own; private notes and answers their author's alone, so that a mentor never
 * sees a mentee's rating. HR reads profiles to approve proposals, sees when pairs meet, figures that went through
 * `disclose`, and what needs attention; IT only the latter. A manager reads nothing that was not shared.
 */
export const readers = {
  profile: ['self', 'partner', 'hr'],
  goals: ['self', 'partner'],
  notes: ['self'],
  response: ['self'],
  agreement: ['self', 'partner'],
  'meeting-times': ['self', 'partner', 'hr'],
  'status-figures': ['hr'],
  attention: ['hr', 'it'],
} as const satisfies Record<Thing, readonly Viewer[]>;

export function mayRead(viewer: Viewer, thing: Thing): boolean {
  const allowed: readonly Viewer[] = readers[thing];
  return allowed.includes(viewer);
}
