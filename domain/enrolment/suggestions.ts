import { plainName, type Catalogue, type CatalogueEntry } from './catalogue.ts';
import type { Competence } from './profile.ts';

/** In which of the two lists of a profile something stands. */
export type Side = 'wanted' | 'offered';

/** How many other people have chosen a competence for one list of their profile. */
export interface Chosen {
  readonly competence: Competence;
  readonly side: Side;
  /** Those who are called the same at work. */
  readonly sameTitle: number;
  readonly sameDepartment: number;
  readonly all: number;
}

/** Fewer colleagues who have chosen the same say nothing: nobody can be told apart by a suggestion. */
export const leastColleagues = 5;

/** So many suggestions can be taken in at a glance; the rest is found by a search. */
export const mostSuggestions = 12;

/** What competences are called, by the beginning of a word of theirs in the form of `plainName`; a catalogue may be HR's own. */
const topics = {
  service: ['kundserv', 'customerserv', 'service'],
  communication: ['kommunik', 'communic', 'retorik'],
  leadership: ['ledarskap', 'leadership', 'coach', 'teamled'],
  projects: ['projekt', 'project'],
  problems: ['problem', 'felsok', 'felsök', 'troubleshoot'],
  time: ['tidsplan', 'tidplan', 'timeplan', 'timemanag', 'priorit'],
  digital: ['digital', 'office', 'excel'],
  data: ['dataanal', 'statist', 'analytics', 'visualis'],
  depth: ['teknisk', 'technical', 'teknik'],
  procurement: ['upphandl', 'procure', 'inköp', 'purchas'],
  career: ['karriär', 'career'],
  presenting: ['presentat', 'talainför', 'publicspeak'],
  networking: ['nätverk', 'network'],
  wellbeing: ['välmå', 'wellbeing', 'balans', 'stress'],
  innovation: ['innov', 'nytänk', 'förändr'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Topic = keyof typeof topics;

/** What suits whom: words of titles and departments, in Swedish and English, with what people of such work often want. */
const works: readonly { readonly words: RegExp; readonly topics: readonly Topic[] }[] = [
  {
    words: /reception|kundtjänst|kundserv|support|service|vaktmästar|customer service|help ?desk/,
    topics: ['service', 'communication', 'problems', 'digital', 'time'],
  },
  {
    words: /projekt|project|samordnar|koordinator|coordinat/,
    topics: ['projects', 'time', 'communication', 'leadership', 'presenting'],
  },
  {
    words: /chef|gruppledar|arbetsledar|skiftledar|direktör|manager|\bhead\b|director|\blead\b/,
    topics: ['leadership', 'communication', 'presenting', 'time', 'wellbeing', 'networking'],
  },
  {
    words: /utvecklar|develop|system|\bit\b|\bdata\b|analytiker|analyst|scientist|ux|digital/,
    topics: ['depth', 'data', 'problems', 'digital', 'innovation', 'presenting'],
  },
  {
    words: /ingenjör|engineer|tekniker|technician|drift|operatör|operator|underhåll|maintenance|konstruktör|elkraft/,
    topics: ['depth', 'problems', 'projects', 'time', 'leadership', 'digital'],
  },
  {
    words: /inköp|upphandl|procure|purchas|anbud|contract|avtal/,
    topics: ['procurement', 'communication', 'data', 'projects'],
  },
  {
    words: /ekonom|controller|redovis|\blöne?|account|financ|payroll/,
    topics: ['data', 'digital', 'time', 'presenting', 'communication'],
  },
  {
    words: /\bhr\b|rekryter|recruit|personal|kompetens|people|kommunikat/,
    topics: ['communication', 'leadership', 'wellbeing', 'career', 'presenting'],
  },
  {
    words: /sälj|sales|marknad|market|kund|customer|business|partner/,
    topics: ['networking', 'presenting', 'communication', 'service', 'data'],
  },
  {
    words: /trainee|praktik|intern\b|assistent|assistant|administrat/,
    topics: ['career', 'time', 'digital', 'communication', 'networking'],
  },
];

/** What suits anybody, where nothing more is known. */
const forAnybody: readonly Topic[] = ['communication', 'leadership', 'projects', 'presenting', 'problems', 'time'];

/**
 * What is shown first to somebody who chooses competences, best first: what at least `leastColleagues` others with the same
 * title chose, what suits the words of the title, the same by department, what most people chose, and what suits anybody.
 * Only what is offered in the catalogue, each once, at most `mostSuggestions`; the whole of a catalogue that is no longer.
 * They are suggestions: nothing of it is chosen for anybody.
 */
export function suggestionsFor(
  { jobTitle, department }: { readonly jobTitle: string; readonly department: string },
  side: Side,
  { offered, chosen }: { readonly offered: Catalogue; readonly chosen: readonly Chosen[] },
): readonly Competence[] {
  const by = (count: 'sameTitle' | 'sameDepartment' | 'all'): readonly Competence[] =>
    chosen
      .filter((each) => each.side === side && each[count] >= leastColleagues)
      .toSorted((one, other) => other[count] - one[count] || (one.competence < other.competence ? -1 : 1))
      .map(({ competence }) => competence);
  const of = (about: readonly Topic[]): readonly Competence[] =>
    about.flatMap((topic) => offered.filter((entry) => isAbout(entry, topic)).map(({ id }) => id));
  const ranked = [
    ...by('sameTitle'),
    ...of(topicsOf(jobTitle)),
    ...by('sameDepartment'),
    ...of(topicsOf(department)),
    ...by('all'),
    ...of(forAnybody),
    ...(offered.length <= mostSuggestions ? offered.map(({ id }) => id) : []),
  ];
  const known = new Set(offered.map(({ id }) => id));
  return [...new Set(ranked)].filter((id) => known.has(id)).slice(0, mostSuggestions);
}

function topicsOf(words: string): readonly Topic[] {
  const lower = words.toLocaleLowerCase('sv');
  return works.filter((work) => work.words.test(lower)).flatMap((work) => work.topics);
}

/** By the names alone: synonyms are wide, so that goals and tables are understood. */
function isAbout({ name }: CatalogueEntry, topic: Topic): boolean {
  const names = [plainName(name.sv), plainName(name.en)];
  return topics[topic].some((word) => names.some((each) => each.includes(word)));
}
