import { chanceFrom } from '../chance.ts';
import { isAboutMeetings, type Act, type ActKind } from '../life/act.ts';
import { changeDeeds } from './change-acts.ts';
import { guestDeeds } from './guest-acts.ts';
import { outlookDeeds, type Deed } from './outlook-acts.ts';
import { passingDeeds } from './passing-acts.ts';
import type { Scene } from './scene.ts';
import { tabDeeds } from './tab-acts.ts';

const deeds = {
  ...outlookDeeds,
  ...guestDeeds,
  ...tabDeeds,
  ...changeDeeds,
  ...passingDeeds,
} as const satisfies Record<ActKind, Deed>;

/** Lets people do what was decided for this moment, one after the other. */
export async function performAll(acts: readonly Act[], scene: Scene): Promise<void> {
  for (const act of acts) {
    const member = scene.company.members[act.person];
    if (member === undefined || scene.chronicle.hasLeft(member.oid) || scene.returning.has(member.oid)) continue;
    const did = await deeds[act.kind]({ ...scene, member, chance: chanceFrom(act.details) });
    if (!did) continue;
    scene.lived.add(act.kind);
    if (isAboutMeetings(act.kind)) scene.chronicle.acted(member.oid);
  }
  await removeMailboxes(scene);
}

/** The mailbox goes some days after the account. */
async function removeMailboxes({ leaving, look, administration }: Scene): Promise<void> {
  for (const [oid, at] of leaving) {
    if (at > look.at) continue;
    await administration.removeMailbox(oid);
    leaving.delete(oid);
  }
}
