import { groups, tabInGroup } from '#texts/groups/sv.ts';
import { tabToGroup } from '#texts/in-group.ts';
import { tab } from '#texts/tab-sv.ts';
import { words } from '#texts/words/sv.ts';
import type { Said } from './said.ts';

const inPair: Said['inPair'] = { language: 'sv', tab, words, groups };

/** What the frame and the first page say in Swedish. */
export const said: Said = { inPair, inGroup: { ...inPair, tab: tabToGroup(tab, tabInGroup) } };
