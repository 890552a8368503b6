import { competences, type Competence } from '../enrolment/profile.ts';
import { stemOf } from './stems.ts';

/** How people write about each competence in their own goals, in Swedish and in English. */
const wordsFor: Readonly<Record<Competence, string>> = {
  communication:
    'kommunikation kommunicera samtal lyssna återkoppling communication communicate listening conversation feedback',
  'project-management': 'projekt projektledning projektledare projektplan project projects milestone scrum agil agile',
  'digital-tools': 'digital digitala digitalisering verktyg excel automatisera tools software automation',
  leadership:
    'ledare ledarskap leda chef chefskap gruppledare leader leadership lead manager managing delegera delegate',
  'problem-solving': 'problem problemlösning lösa lösning felsökning solving solve solution troubleshooting',
  'time-planning':
    'tid tidsplanering planera planering prioritera prioritering kalender time planning prioritise prioritize deadline',
  'customer-service': 'kund kunder kundservice kundbemötande bemötande service customer customers client support',
  presentation:
    'presentation presentera presentationsteknik tala föreläsa scen retorik present presenting speaking speech audience',
  networking: 'nätverk nätverka nätverkande kontakter kontaktnät network networking contacts connections',
  innovation: 'innovation innovativ idé idéer nytänkande kreativitet kreativ innovate idea creative creativity',
  'data-analysis':
    'data dataanalys analys analysera statistik siffror rapporter analysis analyse analyze analytics statistics',
  'public-procurement': 'upphandling upphandla anbud inköp avtal procurement tender tendering purchasing contract',
  'technical-depth':
    'teknik teknisk tekniska programmering programmera arkitektur konstruktion technical technology engineering programming coding architecture',
  'career-planning': 'karriär karriärplanering befordran yrkesroll roll career promotion role path',
  'well-being': 'välmående hälsa stress balans återhämtning trivsel wellbeing health stress balance recovery',
};

const competenceByStem: ReadonlyMap<string, Competence> = new Map(
  competences.flatMap((competence) =>
    wordsFor[competence].split(' ').map((word) => [stemOf(word), competence] as const),
  ),
);

/** The competence that a word speaks of, in any of its forms; null when it speaks of none. */
export function competenceOf(word: string): Competence | null {
  return competenceByStem.get(stemOf(word)) ?? null;
}
