import type { Silence } from '#domain/pairing/silence.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { aboutPairing, toMember, type PairingCard } from '../messages/about-pairing.ts';
import type { Composers } from '../messages/composer.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { SilenceMessage } from '../ports/pairing-messages.ts';
import type { Reader } from '../ports/store.ts';
import { questionIn, silenceFactsOf, silenceIn } from './silence.ts';

/** The cards about silence: to whoever waits, and before that to the silent one. */
export const silenceCards = {
  silence: aboutPairing(silence),
  'still-there': aboutPairing(stillThere),
} satisfies Partial<Composers>;

async function silence(reader: Reader, card: PairingCard<'silence'>): Promise<BotMessage | null> {
  const { notice, pairing, partners, partner, now } = card;
  const row = await reader.silence(notice.about.silenceId);
  if (row === null || row.personId !== notice.personId) return null;
  const state = stateOf(row, notice.about.asked);
  if (state !== 'asking' && notice.sentAt === null) return null;
  const seen = (await silenceIn({ now: () => now }, reader, await silenceFactsOf(reader, pairing))).get(row.personId);
  return {
    kind: 'silence',
    ...toMember(pairing),
    partnerGivenName: partner.givenName,
    addresses: partners.map(({ mail }) => mail),
    signs: seen?.signs ?? [],
    state,
    asksAgainAt: state === 'waits' ? row.nextAt : null,
  };
}

/** An earlier asking of the same stretch is over: they have chosen, or were asked again. */
function stateOf(row: Silence, asked: number): SilenceMessage['state'] {
  if (row.status === 'over') return row.heardAt === null ? 'over' : 'heard';
  if (row.status === 'wants-new' || row.asked !== asked) return 'over';
  if (row.status === 'waits' || row.status === 'left') return row.status;
  return 'asking';
}

/** Only what both see: never that somebody waits, what they have chosen, or that they said so. */
async function stillThere(reader: Reader, card: PairingCard<'still-there'>): Promise<BotMessage | null> {
  const { notice, pairing, partner, now } = card;
  const facts = await silenceFactsOf(reader, pairing);
  const seen = mayActOnPairing(pairing.status, 'book') ? await silenceIn({ now: () => now }, reader, facts) : new Map();
  const signs = questionIn(notice.personId, seen, facts);
  if (signs === null && notice.sentAt === null) return null;
  return {
    kind: 'still-there',
    ...toMember(pairing),
    partnerGivenName: partner.givenName,
    signs: signs ?? [],
    isOver: signs === null,
  };
}
