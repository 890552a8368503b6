import { oneOf, pageState } from '../parts/page-state.ts';
import { profileSteps, type ProfileStep } from './profile-draft.ts';

/** Which step of the profile is in view. What is filled in stands in the draft, never in the address. */
interface ProfileShown {
  readonly step: ProfileStep;
}

export const profileState = pageState<ProfileShown>({ step: 'roles' }, { step: oneOf(profileSteps) });
