import { groups, tabInGroup } from '#texts/groups/en.ts';
import { tabToGroup } from '#texts/in-group.ts';
import { tab } from '#texts/tab-en.ts';
import { words } from '#texts/words/en.ts';
import type { Said } from './said.ts';

const inPair: Said['inPair'] = { language: 'en', tab, words, groups };

/** What the frame and the first page say in English. */
export const said: Said = { inPair, inGroup: { ...inPair, tab: tabToGroup(tab, tabInGroup) } };
