import type { FrameLocator } from 'playwright-core';
import { hr as hrTexts } from '../support/tab-texts.ts';

const { launch: words } = hrTexts.sv;

/** From the draft's second step: nobody is asked when it opens. */
export async function withoutInviting(tab: FrameLocator): Promise<void> {
  await tab.getByRole('switch', { name: words.invite.send }).uncheck({ force: true });
  await tab.getByText(words.invite.notSent).waitFor();
}

/** HR takes the first programme from its name to open, as everything is suggested, and invites nobody. */
export async function launchFirst(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByLabel(words.name.label, { exact: true }).fill(name);
  await tab.getByRole('button', { name: words.name.begin }).click();
  await tab.getByRole('button', { name: words.next.describe }).click();
  await withoutInviting(tab);
  await tab.getByRole('button', { name: words.next.invite }).click();
  await tab.getByRole('button', { name: words.next.match, exact: true }).click();
  await tab.getByRole('button', { name: words.open.act(name) }).click();
  await tab.getByRole('heading', { level: 1, name: words.going.title(name) }).waitFor();
}
