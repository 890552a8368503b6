import { idOf, type ProgrammeId } from '#domain/ids.ts';
import type { AttentionReason } from '#domain/insight/urgency.ts';
import { alertKinds, type AlertKind } from '#domain/leads/alerts.ts';
import { languages, type Language, type Wording } from '#domain/programme/programme.ts';
import { list } from '#texts/format.ts';
import { api as englishFrame } from '#texts/frame/en.ts';
import { api as swedishFrame } from '#texts/frame/sv.ts';
import { api as english } from '#texts/insight/en.ts';
import { api as swedish } from '#texts/insight/sv.ts';
import { alerts as englishAlerts } from '#texts/leads/en.ts';
import { alerts as swedishAlerts } from '#texts/leads/sv.ts';
import type { AttentionItem } from '../insight/attention.ts';
import { introduced } from '../messages/about-pairing.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import type { AlertMessage } from '../ports/lead-messages.ts';
import { toldOf, type ToldOf } from './alert-readers.ts';
import { alertsNow, type AlertNow } from './alerts-now.ts';

interface Words {
  readonly someone: string;
  readonly attention: Readonly<Record<AttentionReason, { readonly what: (person: string, pair: string) => string }>>;
  readonly alerts: typeof swedishAlerts | typeof englishAlerts;
}

const words: Readonly<Record<Language, Words>> = {
  sv: { someone: swedishFrame.someone, attention: swedish.attention, alerts: swedishAlerts },
  en: { someone: englishFrame.someone, attention: english.attention, alerts: englishAlerts },
};

/** What fits on a telephone; the rest stands on the page. */
const mostLines = 6;

const pages: Readonly<Record<AlertKind, AlertMessage['programmes'][number]['page']>> = {
  help: 'hr/overview',
  applicants: 'hr/people',
  trouble: 'hr/overview',
  'round-ready': 'hr/matching',
  unanswered: 'hr/overview',
  'waiting-long': 'hr/people',
  'ends-soon': 'hr/programme',
};

/** Says what of the card's things still needs somebody when it is sent, to whoever still leads; nothing left, no card. */
const alert: Composer<'alert'> = async (context, reader, { id, personId, programmeId }) => {
  const now = context.now();
  const said = (await reader.alertsSaidTo(personId)).filter(({ noticeId }) => noticeId === id);
  const isSaid = (programme: ProgrammeId, { kind, key }: AlertNow): boolean =>
    said.some((each) => each.programmeId === programme && each.kind === kind && each.key === key);
  const found: { readonly told: ToldOf; readonly items: readonly AlertNow[] }[] = [];
  for (const told of await toldOf(reader, personId, now)) {
    const kinds = alertKinds.filter((kind) =>
      said.some((each) => each.programmeId === told.programme.id && each.kind === kind),
    );
    const all = await alertsNow(reader, told, { leadId: personId, kinds, now });
    const items = all.filter((item) => isSaid(told.programme.id, item));
    if (items.length > 0) found.push({ told, items });
  }
  const home = programmeId && (await reader.programme(programmeId));
  if (found.length === 0 || !home) return null;
  const message: AlertMessage = {
    kind: 'alert',
    programmes: found.map(({ told, items }) => programmePart(told, items)),
    ...onlyHelp(found),
  };
  return { message, timeZone: home.timeZone, country: home.country };
};

export const alertCards = { alert } satisfies Partial<Composers>;

function programmePart(told: ToldOf, items: readonly AlertNow[]): AlertMessage['programmes'][number] {
  const { programme, choice } = told;
  const lines = alertKinds.flatMap((kind) => {
    const some = items.filter((item) => item.kind === kind);
    const counted = some.filter(({ attention }) => attention === null).length;
    return [
      ...some.flatMap(({ attention }) =>
        attention === null ? [] : [inBoth((language) => whatOf(attention, language))],
      ),
      ...(counted === 0 ? [] : [inBoth((language) => countedIn(language, kind, counted, choice.waitingDays))]),
    ];
  });
  const [first] = alertKinds.filter((kind) => items.some((item) => item.kind === kind));
  return {
    programmeId: programme.id,
    name: programme.name,
    lines: lines.slice(0, mostLines),
    more: Math.max(0, lines.length - mostLines),
    page: pages[first ?? 'trouble'],
  };
}

/** One wish and nothing else, to somebody of whom the bot knows that they may take it up. */
function onlyHelp(
  found: readonly { readonly told: ToldOf; readonly items: readonly AlertNow[] }[],
): Pick<AlertMessage, 'help' | 'about'> {
  const [only, ...others] = found.flatMap(({ told, items }) => items.map((item) => ({ told, item })));
  if (only === undefined || others.length > 0 || !only.told.isLead) return { help: null };
  return helpIn(only.told.programme.id, only.item.attention);
}

function helpIn(programmeId: ProgrammeId, attention: AttentionItem | null): Pick<AlertMessage, 'help' | 'about'> {
  const [person] = attention?.people ?? [];
  if (attention?.subject.kind !== 'help' || person === undefined) return { help: null };
  const wishId = idOf<'HelpWish'>(attention.subject.id);
  return { help: { programmeId, wishId, person: introduced(person), address: person.mail }, about: [person.id] };
}

function inBoth(say: (language: Language) => string): Wording {
  const [sv = '', en = ''] = languages.map(say);
  return { sv, en };
}

function whatOf({ reason, people }: AttentionItem, language: Language): string {
  const { attention, someone } = words[language];
  const names = people.map(({ name }) => name);
  const pair = names.length === 0 ? someone : list(names, language);
  return attention[reason].what(names[0] ?? someone, pair);
}

function countedIn(language: Language, kind: AlertKind, count: number, days: number): string {
  const said = words[language].alerts;
  if (kind === 'waiting-long') return said.waitingLong(count, days);
  if (kind === 'applicants') return said.applicants(count);
  if (kind === 'unanswered') return said.nobodyLeft(count);
  return kind === 'ends-soon' ? said.endsSoon : said.roundReady;
}
