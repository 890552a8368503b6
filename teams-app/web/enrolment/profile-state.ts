import { stepParameter } from '../../contract/paths.ts';
import { oneOf, pageState } from '../parts/page-state.ts';
import { profileSteps, type ProfileStep } from '../../contract/places.ts';

/** Which step of the profile is in view. What is filled in stands in the draft, never in the address. */
interface ProfileShown {
  readonly [stepParameter]: ProfileStep;
}

export const profileState = pageState<ProfileShown>(
  { [stepParameter]: 'roles' },
  { [stepParameter]: oneOf(profileSteps) },
);
