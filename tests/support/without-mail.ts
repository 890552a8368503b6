import { mailLinksOf, tabLinksOf } from '#bot/tab-links.ts';
import type { Context } from '#operations/context.ts';

const appId = '4f8a2a8e-2f7b-4e6c-9b7e-3d0a0c5b1f11';
const links = tabLinksOf({ appId, teamsHost: 'teams.microsoft.com', publicUrl: 'https://lodestar.example' });

/** IT has set no mailbox, which is how a company begins. */
export const withoutMail: Pick<Context, 'mailer' | 'links'> = {
  mailer: { isSetUp: false, send: async () => ({ kind: 'not-allowed', why: 'not-set-up' }) },
  links: mailLinksOf(links),
};
