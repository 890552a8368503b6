import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as the system lists it; its resident memory in kB. */
interface Listed {
  readonly pid: number;
  readonly parent: number;
  readonly residentKb: number;
}

interface Memory {
  /** What would be free if this process alone ended. */
  readonly ownKb: number;
  /** What it has in common with others, such as Node's own code. */
  readonly sharedKb: number;
}

/**
 * What a process and everything it started hold in memory, MB: their own pages, and once what they have in common. Where
 * the system does not tell these apart, all that is resident, so that what is common counts in each.
 */
export function memoryOfTree(root: number): number {
  const memories = treeOf(root, listed()).map(memoryOf);
  const own = memories.reduce((sum, { ownKb }) => sum + ownKb, 0);
  return Math.round((own + Math.max(0, ...memories.map(({ sharedKb }) => sharedKb))) / 1024);
}

function listed(): readonly Listed[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => {
    const [pid = 0, parent = 0, residentKb = 0] = row.trim().split(/\s+/).map(Number);
    return { pid, parent, residentKb };
  });
}

function treeOf(root: number, all: readonly Listed[]): readonly Listed[] {
  const children = all.filter(({ parent }) => parent === root);
  return [...all.filter(({ pid }) => pid === root), ...children.flatMap(({ pid }) => treeOf(pid, all))];
}

function memoryOf({ pid, residentKb }: Listed): Memory {
  const rollup = rollupOf(pid);
  if (rollup === null) return { ownKb: residentKb, sharedKb: 0 };
  const sum = (kind: string): number =>
    [...rollup.matchAll(new RegExp(`^${kind}_(?:Clean|Dirty): +(\\d+) kB$`, 'gm'))].reduce(
      (total, [, kilobytes]) => total + Number(kilobytes),
      0,
    );
  return { ownKb: sum('Private'), sharedKb: sum('Shared') };
}

/** Linux's account of a process's pages; null elsewhere. */
function rollupOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  } catch {
    return null;
  }
}
