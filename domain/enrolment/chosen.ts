import { refused, type Refused } from '../refused.ts';
import { standingFor, type Catalogue } from './catalogue.ts';
import type { Competence, OfferedCompetence, PersonProfile, WantedCompetence } from './profile.ts';

/**
 * A profile in the competences of today: one that was merged stands as the one that took its place, once, with the
 * highest level. What has been retired stays for those who had it `before`, and nobody chooses it anew.
 */
export function chosenFrom(
  catalogue: Catalogue,
  told: PersonProfile,
  before: PersonProfile | null,
): PersonProfile | Refused<'offer-unknown' | 'wish-unknown'> {
  const standing = standingFor(catalogue);
  const had = new Set([...(before?.offered ?? []), ...(before?.wanted ?? [])].map(({ competence }) => competence));
  const may = ({ competence }: { readonly competence: Competence }): boolean => {
    const entry = standing(competence);
    return entry !== null && (entry.retiredAt === null || had.has(competence) || had.has(entry.id));
  };
  if (!told.offered.every(may)) return refused('offer-unknown');
  if (!told.wanted.every(may)) return refused('wish-unknown');
  const isMerged = [...told.offered, ...told.wanted].some(({ competence }) => standing(competence)?.id !== competence);
  return isMerged ? inOtherWords(told, (competence) => standing(competence)?.id ?? competence) : told;
}

/** One competence takes the place of another in a profile; the same object where it does not have that one. */
export function withMerged(profile: PersonProfile, from: Competence, into: Competence): PersonProfile {
  const has = [...profile.offered, ...profile.wanted].some(({ competence }) => competence === from);
  return has ? inOtherWords(profile, (competence) => (competence === from ? into : competence)) : profile;
}

/** Of what becomes one, the highest level, the highest aim and the greatest importance stay, in the place of the first. */
function inOtherWords(profile: PersonProfile, word: (competence: Competence) => Competence): PersonProfile {
  const offered = new Map<Competence, OfferedCompetence>();
  for (const { competence, level } of profile.offered) {
    const known = offered.get(word(competence));
    const best = known === undefined || known.level < level ? level : known.level;
    offered.set(word(competence), { competence: word(competence), level: best });
  }
  const wanted = new Map<Competence, WantedCompetence>();
  for (const wish of profile.wanted) {
    const competence = word(wish.competence);
    const known = wanted.get(competence) ?? wish;
    const level = known.level > wish.level ? known.level : wish.level;
    const wantedLevel = known.wantedLevel > wish.wantedLevel ? known.wantedLevel : wish.wantedLevel;
    const importance = known.importance > wish.importance ? known.importance : wish.importance;
    wanted.set(competence, { competence, level, wantedLevel, importance });
  }
  return { ...profile, offered: [...offered.values()], wanted: [...wanted.values()] };
}
