import { isShutOut } from '#operations/access/open-account.ts';
import type { Context } from '#operations/context.ts';
import { Declined } from './refusal.ts';
import type { SignIn } from './sign-in.ts';

/** The same sign-in, which looks at the person's row each time: a good token of a closed account is refused. */
export function ofOpenAccounts(signIn: SignIn, context: Pick<Context, 'store'>): SignIn {
  return async (authorization, language) => {
    const actor = await signIn(authorization, language);
    if (await isShutOut(context, actor.personId)) throw new Declined('account-disabled');
    return actor;
  };
}
