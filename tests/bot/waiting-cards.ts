/** What is told to whoever waits: for the other side, or for somebody at all. */
import { Temporal } from 'temporal-polyfill';
import type { CardMessage } from '#bot/cards/card.ts';
import {
  helpAskedCard,
  newMatchCard,
  newMatchDoneCard,
  silenceCard,
  stillThereCard,
  stillThereThanksCard,
} from '#bot/cards/pairing/silence-cards.ts';
import type { LeftWaitingMessage } from '#operations/ports/matching-messages.ts';
import type { SilenceMessage } from '#operations/ports/pairing-messages.ts';
import { idOf } from '#domain/ids.ts';
import type { Way } from '#domain/matching/left-alone.ts';
import { silenceSigns } from '#domain/pairing/silence-signs.ts';
import type { Language } from '#domain/programme/programme.ts';
import { pairingId } from './offer-messages.ts';
import { links, readerOf } from './card-samples.ts';

const ways: Readonly<Record<Way['kind'], Way>> = {
  language: { kind: 'language', language: 'en' },
  'partner-style': { kind: 'partner-style' },
  hours: { kind: 'hours' },
  competences: { kind: 'competences', competences: ['innovation', 'well-being'] },
  place: { kind: 'place' },
};

export function leftAlone(kinds: readonly Way['kind'][]): LeftWaitingMessage {
  const programmeId = idOf<'Programme'>('00000000-0000-4000-8000-0000000000e1');
  const nextTry = Temporal.PlainDate.from('2027-02-01');
  const about = { programmeId, role: 'mentee', why: 'fit-too-low', nextTry } as const;
  return { kind: 'left-waiting', ...about, ways: kinds.map((kind) => ways[kind]) };
}

export const silence: SilenceMessage = {
  kind: 'silence',
  pairingId,
  partnerGivenName: 'Ali',
  addresses: ['ali@example.com'],
  signs: [...silenceSigns],
  state: 'asking',
  asksAgainAt: null,
};

/** The cards about silence in all their states. */
export function silenceCards(language: Language): Readonly<Record<string, CardMessage>> {
  const reader = readerOf(language);
  const question = { kind: 'still-there', pairingId, partnerGivenName: 'Ali', signs: [...silenceSigns] } as const;
  const asksAgainAt = Temporal.Instant.from('2027-01-12T09:00Z');
  return {
    silence: silenceCard(silence, reader, links),
    'silence in a group': silenceCard({ ...silence, inGroup: true }, reader, links),
    'silence, said': silenceCard({ ...silence, signs: [] }, reader, links),
    'silence, opened': silenceCard({ ...silence, signs: [] }, reader, links, true),
    'silence, waits': silenceCard({ ...silence, state: 'waits', asksAgainAt }, reader, links),
    'silence, left': silenceCard({ ...silence, state: 'left' }, reader, links),
    'silence, heard': silenceCard({ ...silence, state: 'heard' }, reader, links),
    'silence, over': silenceCard({ ...silence, state: 'over' }, reader, links),
    'new match': newMatchCard(silence, reader),
    'new match in a group': newMatchCard({ ...silence, inGroup: true }, reader),
    'new match, done': newMatchDoneCard(language, links),
    'help asked': helpAskedCard(language, pairingId, links),
    'still there': stillThereCard({ ...question, isOver: false }, reader, links),
    'still there, over': stillThereCard({ ...question, isOver: true }, reader, links),
    'still there, thanks': stillThereThanksCard(silence, reader, links),
  };
}
