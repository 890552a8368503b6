import { partParameter } from '../../contract/paths.ts';
import { profilePartOf, type ProfilePart } from '../../contract/places.ts';
import { flag, whole, pageState, type Part } from '../parts/page-state.ts';

/** What is in view. What is filled in stands in the draft, never in the address. */
interface ProfileShown {
  readonly [partParameter]: ProfilePart;
  /** Which of the three steps, for somebody who joins; 0 before they have gone to any. */
  readonly at: number;
  /** I have just joined: what happens now is said. */
  readonly joined: boolean;
}

const part: Part<ProfilePart> = { read: profilePartOf, write: (value) => value };

export const profileState = pageState<ProfileShown>(
  { [partParameter]: 'about', at: 0, joined: false },
  { [partParameter]: part, at: whole(0, 3), joined: flag },
);
