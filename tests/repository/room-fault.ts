import { posix } from 'node:path';
import type { Floor } from './rooms.ts';

/** Where a file of a floor stands: 0 is the ground, then the rooms from 1 on, and the roof above all. Null: elsewhere. */
function heightOf(file: string, floor: Floor): number | null {
  if (!file.startsWith(`${floor.folder}/`)) return null;
  if ((floor.ground ?? []).some((folder) => file.startsWith(`${folder}/`))) return 0;
  const [room = '', ...rest] = file.slice(floor.folder.length + 1).split('/');
  if (rest.length === 0) return floor.roof.includes(room) ? floor.rooms.length + 1 : 0;
  const at = floor.rooms.findIndex((known) => known.room === room);
  return at < 0 ? Number.NaN : at + 1;
}

/**
 * What is wrong when a file uses another, as a sentence with the reason; null when nothing is. Files of other floors
 * are the import rules' business.
 */
export function roomFault(file: string, used: string, floor: Floor): string | null {
  const [from, to] = [heightOf(file, floor), heightOf(used, floor)];
  if (from === null || to === null) return null;
  if (Number.isNaN(from)) return `${file} stands in a room that rooms.ts does not know`;
  if (to <= from) return null;
  return from === 0
    ? `${file} stands on the ground of ${floor.folder} and uses ${used}: what every room takes knows none of them`
    : `${file} uses ${used}, which does not stand below it: ${whyOf(file, floor)}`;
}

function whyOf(file: string, { folder, rooms }: Floor): string {
  const room = posix.relative(folder, file).split('/')[0];
  return `${room} is for ${rooms.find((known) => known.room === room)?.why ?? 'nothing that is written down'}`;
}
