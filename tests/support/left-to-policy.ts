import type { AppInstaller } from '#operations/ports/app-installs.ts';

/** Where IT has a set-up policy, nobody is given the app by us. */
export const leftToPolicy: AppInstaller = { install: async () => 'left-to-policy' };
