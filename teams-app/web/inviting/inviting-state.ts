import { invitationsSeen, type InvitationSeen } from '#domain/inviting/counts-seen.ts';
import { secretParameter } from '../../contract/paths.ts';
import { formed, maybe, oneOf, pageState } from '../parts/page-state.ts';

/** Whom of those who were invited a lead looks at. */
export const inviteState = pageState<{ readonly state: 'all' | InvitationSeen }>(
  { state: 'all' },
  { state: oneOf(['all', ...invitationsSeen]) },
);

/** The secret of the link by which somebody came. */
export const joinState = pageState<{ readonly [secretParameter]: string | null }>(
  { [secretParameter]: null },
  { [secretParameter]: maybe(formed(/^[0-9a-f]{1,100}$/)) },
);
