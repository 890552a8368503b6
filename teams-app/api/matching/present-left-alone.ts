import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { LeftAloneView } from '#operations/matching/left-alone.ts';
import type { LeftAloneBody, WayBody } from '../../contract/silence.ts';

export function leftAloneBody({ programme, role, why, ways, nextTry }: LeftAloneView, naming: Naming): LeftAloneBody {
  const told = ways.map((way) => wayBody(way, naming));
  return { programmeId: programme.id, role, why, ways: told, nextTry: nextTry?.toString() ?? null };
}

function wayBody(way: LeftAloneView['ways'][number], { language, competence }: Naming): WayBody {
  if (way.kind !== 'competences') return { ...way };
  return { ...way, competences: way.competences.map((each) => competence(each, language)) };
}
