import type { LeftAloneView } from '#operations/matching/left-alone.ts';
import type { LeftAloneBody, WayBody } from '../../contract/silence.ts';

export function leftAloneBody({ programme, role, why, ways, nextTry }: LeftAloneView): LeftAloneBody {
  return { programmeId: programme.id, role, why, ways: ways.map(wayBody), nextTry: nextTry?.toString() ?? null };
}

function wayBody(way: LeftAloneView['ways'][number]): WayBody {
  return way.kind === 'competences' ? { ...way, competences: [...way.competences] } : { ...way };
}
