import { chanceFrom } from '../chance.ts';
import type { Act, ActKind } from '../life/act.ts';
import { changeDeeds } from './change-acts.ts';
import { outlookDeeds, type Deed } from './outlook-acts.ts';
import type { Scene } from './scene.ts';
import { tabDeeds } from './tab-acts.ts';

const deeds = { ...outlookDeeds, ...tabDeeds, ...changeDeeds } as const satisfies Record<ActKind, Deed>;

/** Lets people do what was decided for this moment, one after the other; answers how often each was really done. */
export async function performAll(acts: readonly Act[], scene: Scene): Promise<ReadonlyMap<ActKind, number>> {
  const done = new Map<ActKind, number>();
  for (const act of acts) {
    const member = scene.company.members[act.person];
    if (member === undefined || scene.chronicle.hasLeft(member.oid)) continue;
    const did = await deeds[act.kind]({ ...scene, member, chance: chanceFrom(act.details) });
    if (did) done.set(act.kind, (done.get(act.kind) ?? 0) + 1);
  }
  await removeMailboxes(scene);
  return done;
}

/** The mailbox goes some days after the account. */
async function removeMailboxes({ leaving, look, administration }: Scene): Promise<void> {
  for (const [oid, at] of leaving) {
    if (at > look.at) continue;
    await administration.removeMailbox(oid);
    leaving.delete(oid);
  }
}
