import { competences, type Competence } from '../enrolment/profile.ts';
import { stemOf } from './stems.ts';

/** How people write about each competence in their own goals, in Swedish and in English. */
const wordsFor: Readonly<Record<Competence, string>> = {
  communication:
    'kommunikation kommunicera samtal lyssna lyssnande återkoppling konflikt konflikter konflikthantering ' +
    'medarbetarsamtal communication communicate listening conversation conversations feedback conflict conflicts',
  'project-management':
    'projekt projektledning projektledare projektplan uppdrag milstolpe milstolpar projektstyrning ' +
    'project projects milestone scrum agil agilt agile kanban',
  'digital-tools':
    'digital digitala digitalisering digitalt verktyg excel automatisera automatisering sharepoint ' +
    'appar digitise digitisation tools software automation computer spreadsheet spreadsheets',
  leadership:
    'ledare ledarskap leda chef chefskap gruppledare teamledare arbetsledare förman leader leadership lead manager ' +
    'managing management delegera delegering delegate coacha coaching coach motivera motivation',
  'problem-solving':
    'problem problemlösning lösa lösning lösningar felsökning felsöka grundorsak förbättra förbättring förbättringar ' +
    'solving solve solution troubleshooting lean',
  'time-planning':
    'tid tiden tidsplanering planera planering prioritera prioritering kalender deadline time ' +
    'planning prioritise prioritize prioritisation schedule scheduling',
  'customer-service':
    'kund kunder kundservice kundbemötande bemötande brukare medborgare reception klagomål service customer customers ' +
    'client clients citizen citizens complaints support',
  presentation:
    'presentation presentera presentationsteknik tala föreläsa föreläsning scen retorik publik moderera present ' +
    'presenting speaking speech audience rhetoric stage',
  networking:
    'nätverk nätverka nätverkande kontakter kontaktnät samarbete samarbeta samverkan network networking contacts ' +
    'connections collaboration collaborate',
  innovation:
    'innovation innovativ idé idéer nytänkande kreativitet kreativ experimentera uppfinna innovate idea ideas creative ' +
    'creativity experiment',
  'data-analysis':
    'data dataanalys analys analysera statistik siffror rapporter rapport nyckeltal prognos prognoser analysis analyse ' +
    'analyze analytics statistics figures forecast dashboard python sql',
  'public-procurement':
    'upphandling upphandla anbud inköp avtal ramavtal lou leverantör leverantörer procurement tender tendering ' +
    'purchasing contract contracts supplier suppliers',
  'technical-depth':
    'teknik teknisk tekniska programmering programmera arkitektur konstruktion ingenjör maskin maskiner elsäkerhet ' +
    'technical technology engineering engineer programming coding architecture machine machines',
  'career-planning':
    'karriär karriärplanering befordran yrkesroll yrke roll utvecklingsplan career promotion role ' + 'path profession',
  'well-being':
    'välmående hälsa stress stressa balans återhämtning trivsel livspussel utbrändhet sömn wellbeing health ' +
    'balance recovery burnout sleep',
};

const competenceByStem: ReadonlyMap<string, Competence> = new Map(
  competences.flatMap((competence) =>
    wordsFor[competence].split(' ').map((word) => [stemOf(word), competence] as const),
  ),
);

/** The competence that words with a stem speak of; null when they speak of none. */
export function competenceOfStem(stem: string): Competence | null {
  return competenceByStem.get(stem) ?? null;
}
