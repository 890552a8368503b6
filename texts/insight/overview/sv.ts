/** Vad servern säger om läget: meningen, det som behöver någon, och vad diagrammen visar. */
import { startOfSentence } from '../../format.ts';
import { howMany, type Part } from '../how-many.ts';

const smallNumbers = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
/** Små tal skrivs med bokstäver, först i meningen med stor. */
function inWords(count: number): string {
  const word = smallNumbers[count] ?? String(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Ett antal som läsaren skriver det. */
type Count = (count: number) => string;
interface Wait {
  readonly name: string;
  readonly days: number;
}
interface Tenths {
  readonly tenths: number;
  readonly isExact: boolean;
}

function inDays(days: number): string {
  if (days === 0) return 'mindre än en dag';
  return days === 1 ? 'en dag' : `${days} dagar`;
}

/** Så många av tio, före ordet möten. */
function inTenths({ tenths, isExact }: Tenths): string {
  if (tenths === 0) return isExact ? 'inga' : 'nästan inga';
  if (tenths === 10) return isExact ? 'alla' : 'nästan alla';
  return `${smallNumbers[tenths] ?? ''} av tio`;
}

export const overview = {
  /** Hela läget i några meningar; talen är sidans egna. */
  overview: {
    draft: 'Programmet är inte öppnat än.',
    draftLead: 'Ingen har fått något. Under Program står vad som är bestämt.',
    ended: 'Programmet är slut.',
    nobodyYet: 'Ingen har gått med än.',
    nobody: 'Ingen gick med.',
    invited: (count: number, people: string): string =>
      count === 1 ? 'En person är inbjuden.' : `${people} är inbjudna.`,
    now: {
      matched: (of: Part, n: Count): string =>
        howMany(of, {
          onlyNot: 'En person har gått med och är inte matchad än.',
          only: 'Den som har gått med är matchad.',
          none: `Ingen av ${n(of.all)} är matchad än.`,
          every: `Alla ${n(of.all)} är matchade.`,
          part: `${n(of.some)} av ${n(of.all)} är ${of.some === 1 ? 'matchad' : 'matchade'}.`,
        }),
      metPairs: (of: Part, n: Count): string =>
        howMany(of, {
          onlyNot: 'Mentorparet har inte setts än.',
          only: 'Mentorparet har setts.',
          none: `Inget av ${n(of.all)} mentorpar har setts än.`,
          every: `Alla ${n(of.all)} mentorpar har setts.`,
          part: `${n(of.some)} av ${n(of.all)} mentorpar har setts.`,
        }),
      /** Mentorpar och grupper. */
      metAll: (of: Part, n: Count): string =>
        howMany(of, {
          onlyNot: 'Samarbetet har inte haft något möte än.',
          only: 'Samarbetet har haft möte.',
          none: `Inget av ${n(of.all)} samarbeten har haft möte än.`,
          every: `Alla ${n(of.all)} samarbeten har haft möte.`,
          part: `${n(of.some)} av ${n(of.all)} samarbeten har haft möte.`,
        }),
    },
    over: {
      matched: (of: Part, n: Count): string =>
        howMany(of, {
          onlyNot: 'En person gick med och blev inte matchad.',
          only: 'Den som gick med blev matchad.',
          none: `Ingen av ${n(of.all)} blev matchad.`,
          every: `Alla ${n(of.all)} blev matchade.`,
          part: `${n(of.some)} av ${n(of.all)} blev ${of.some === 1 ? 'matchad' : 'matchade'}.`,
        }),
      metPairs: (of: Part, n: Count): string =>
        howMany(of, {
          onlyNot: 'Mentorparet sågs aldrig.',
          only: 'Mentorparet sågs.',
          none: `Inget av ${n(of.all)} mentorpar sågs.`,
          every: `Alla ${n(of.all)} mentorpar sågs.`,
          part: `${n(of.some)} av ${n(of.all)} mentorpar sågs.`,
        }),
      metAll: (of: Part, n: Count): string =>
        howMany(of, {
          onlyNot: 'Samarbetet hade aldrig något möte.',
          only: 'Samarbetet hade möte.',
          none: `Inget av ${n(of.all)} samarbeten hade möte.`,
          every: `Alla ${n(of.all)} samarbeten hade möte.`,
          part: `${n(of.some)} av ${n(of.all)} samarbeten hade möte.`,
        }),
    },
    needs: (count: number): string => {
      if (count === 0) return 'Inget behöver dig just nu.';
      return count === 1 ? 'En sak behöver dig.' : `${inWords(count)} saker behöver dig.`;
    },
    nextRound: (day: string, week: number): string =>
      `Nästa omgång räknas fram ${day} (v. ${week}). Det som behöver dig innan dess samlas här.`,
    calmLead: 'Det som behöver dig samlas här.',
  },
  /** Vad som behöver den som leder; det som gäller enstaka personer och mentorpar står under `attention`. */
  needs: {
    applicants: {
      what: (count: number, name: string): string =>
        `${count === 1 ? name : `${inWords(count)} personer`} väntar på ja för att få vara med`,
      so: 'Den som får ja är med direkt.',
    },
    'round-stopped': {
      what: 'Omgången har stannat',
      so: 'Den gick inte att räkna fram eller publicera. Försök igen; hjälper det inte, be IT titta på felet.',
    },
    'round-ready': {
      what: (count: number): string => (count === 1 ? 'Ett förslag är klart' : `${inWords(count)} förslag är klara`),
      look: 'Ingen får veta något förrän omgången publiceras.',
      so: (count: number): string => (count === 1 ? 'Ett förslag är klart.' : `${inWords(count)} förslag är klara.`),
    },
    waiting: {
      what: (count: number): string =>
        count === 1 ? 'En adept väntar på en mentor' : `${inWords(count)} adepter väntar på en mentor`,
      one: (days: number): string => `Har väntat i ${inDays(days)}.`,
      two: (one: Wait, other: Wait): string =>
        `${one.name} har väntat i ${inDays(one.days)}, ${other.name} i ${inDays(other.days)}.`,
      longest: (name: string, days: number): string => `${name} har väntat längst, ${inDays(days)}.`,
      so: 'Under Matchning tar du fram förslag och ser vad som hindrar var och en.',
    },
    'mentors-wait': {
      what: (count: number): string =>
        count === 1 ? 'En mentor har ingen adept än' : `${inWords(count)} mentorer har ingen adept än`,
      so: 'Ingen adept väntar. Bjud in fler som vill lära sig.',
    },
    'nobody-left': {
      what: (count: number): string =>
        count === 1
          ? 'En adept har ingen mentor kvar att välja'
          : `${inWords(count)} adepter har ingen mentor kvar att välja`,
      so: 'Under Matchning kan du para ihop dem med någon i en omgång.',
    },
    'mentors-missing': {
      what: (competence: string): string => `Ingen mentor med plats erbjuder ${competence}`,
      so: (count: number): string => `${inWords(count)} av dem som väntar vill lära sig det.`,
      also: (competences: string): string => `Också ${competences} saknas.`,
    },
    'nobody-invited': {
      what: 'Ingen är inbjuden än',
      so: 'Bjud in dem du vill ha med, eller dela länken till programmet.',
    },
    'old-zones': {
      what: 'Servern har gamla uppgifter om klockan',
      so: (zones: string): string => `Det gäller ${zones}. Möten där kan hamna en timme fel. Be IT uppdatera Node.`,
    },
    'ends-soon': {
      what: (day: string): string => `Programmet slutar ${day}`,
      so: 'Det avslutas av sig självt en vecka efter sista dagen, om den inte flyttas.',
    },
  },
  /** Det man kan göra på en rad. */
  acts: {
    takeUp: 'Jag tar det',
    takeUpFor: (name: string): string => `Jag tar önskan om hjälp från ${name}`,
    close: 'Klart',
    closeFor: (name: string): string => `Önskan om hjälp från ${name} är besvarad`,
    writeTo: (name: string): string => `Skriv till ${name}`,
    writeFor: (label: string, names: string): string => `${label}: ${names}`,
    helpDraft: 'Hej, du har bett om hjälp med ditt samarbete. När passar det att höras?',
    ask: 'Fråga hur det går',
    askDraft: 'Hej, hur går det med era möten?',
    retry: 'Försök igen',
    retryFor: (names: string): string => `Försök igen för ${names}`,
    retryRound: 'Försök igen med omgången',
    approve: 'Godkänn',
    approveFor: (name: string): string => `Godkänn ${name}`,
    answer: 'Svara dem',
    review: 'Granska förslagen',
    propose: 'Till matchningen',
    invite: 'Bjud in',
    inviteMentors: 'Bjud in fler mentorer',
    inviteMentees: 'Bjud in fler',
    lookAtDates: 'Se datumen',
    copy: 'Kopiera till IT',
    copyFor: (what: string): string => `Kopiera till IT: ${what}`,
  },
  /** Vad diagrammen visar; en mening som är sann om alla tal under den. */
  findings: {
    meetings: {
      'none-yet': 'Inga möten har varit än',
      few: ({ held, planned }: { held: number; planned: number }, n: Count): string =>
        howMany(
          { some: held, all: planned },
          {
            onlyNot: 'Det första mötet blev inte av',
            only: 'Det första mötet blev av',
            none: `Inget av ${n(planned)} möten har blivit av`,
            every: `Alla ${n(planned)} möten har blivit av`,
            part: `${n(held)} av ${n(planned)} möten har blivit av`,
          },
        ),
      steady: (share: Tenths): string => `${startOfSentence(inTenths(share))} möten blir av`,
      dip: (share: Tenths, week: number): string =>
        `${startOfSentence(inTenths(share))} möten blir av, utom vecka ${week}`,
      rising: (from: Tenths, to: Tenths): string => `Fler möten blir av, från ${inTenths(from)} till ${inTenths(to)}`,
      falling: (from: Tenths, to: Tenths): string => `Färre möten blir av, från ${inTenths(from)} till ${inTenths(to)}`,
    },
    usefulness: {
      'too-few': 'För få svar för att visa hur givande mötena är',
      'one-month': (mean: string): string => `Mötena får ${mean} av 5`,
      rising: 'Mötena upplevs mer givande än i början',
      falling: 'Mötena upplevs mindre givande än i början',
      steady: 'Mötena upplevs ungefär lika givande som i början',
    },
    answers: {
      'too-few': 'För få svar för att räkna',
      'so-far': (answers: string): string => `${answers} svar är räknade hittills`,
      more: (last: string, before: string): string => `fler svar i ${last} än i ${before}`,
      fewer: (last: string, before: string): string => `färre svar i ${last} än i ${before}`,
      same: (last: string, before: string): string => `lika många svar i ${last} som i ${before}`,
    },
  },
};
