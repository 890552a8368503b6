import { z } from 'zod';
import type { ChoiceBody } from '../../contract/inviting.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import { useKept } from '../parts/use-kept.ts';

const whom = z.object({
  /** An invitation goes out when the programme opens. */
  send: z.boolean(),
  how: z.enum(['group', 'list']),
  group: z.object({ id: z.string(), name: z.string() }).nullable(),
  addresses: z.string(),
});
/** What inviting needs beside the programme's audience, until it is sent. */
export type WhomInvited = z.infer<typeof whom>;

const usual: WhomInvited = { send: true, how: 'group', group: null, addresses: '' };

/** Whom to invite when the programme opens, kept on the device: nothing of it is anybody's before that. */
export function useWhomInvited({ id }: Pick<ProgrammeBody, 'id'>) {
  return useKept<WhomInvited>({
    key: `launch-${id}`,
    over: id,
    start: usual,
    read: (kept) => whom.safeParse(kept).data ?? null,
  });
}

/** Who is meant; null: nobody is invited, or nobody is chosen yet. */
export function choiceOf(
  { audience }: Pick<ProgrammeBody, 'audience'>,
  { send, how, group, addresses }: WhomInvited,
): ChoiceBody | null {
  if (!send) return null;
  if (audience.kind === 'everyone') return { kind: 'everybody' };
  if (audience.kind === 'departments') {
    return audience.departments.length === 0 ? null : { kind: 'departments', departments: [...audience.departments] };
  }
  if (how === 'group') return group === null ? null : { kind: 'group', groupId: group.id };
  return addresses.trim() === '' ? null : { kind: 'list', addresses };
}
