import type { Language } from '#domain/programme/programme.ts';

/** A word that no text uses, and what is said instead. */
interface KeptOut {
  readonly words: RegExp;
  readonly instead: string;
}

/**
 * Words for two people that belong to a dating service, states that Swedish has better words for, and signs that raise
 * the voice. Whoever finds another such word in a text adds it here.
 */
export const keptOut: Record<Language, readonly KeptOut[]> = {
  sv: [
    { words: /\bpar(et|en|ets|ens)?\b(?! (minuter|steg|meningar))/i, instead: 'mentorpar, samarbetet' },
    { words: /\bert mentorpar\b/i, instead: 'ert samarbete, samarbetet' },
    { words: /\brätt för varandra\b|\bhittat? varandra\b|\bkäns (ni|de)\b/i, instead: 'Fungerar det för er?' },
    { words: /\bpassar ni ihop\b|\bgöra slut\b|\bdejt/i, instead: 'Fungerar det för er?' },
    { words: /\bhåll(en|et|na)\b/i, instead: 'genomfört, genomförda' },
    { words: /\böverhopp|\bhopp\w+ över\b/i, instead: 'inställt, ställ in' },
    {
      words: /\b(adekvat|erhålla|avseende|gällande|samt|därutöver|ombesörja|inkomma|tillse|nyttja|medelst)\b/i,
      instead: 'the plain word',
    },
    {
      words: /\b(schemalagd|enrollera|matchningsrunda|onboard|feedbacka|checka in|buggar?)/i,
      instead: 'the Swedish word',
    },
    { words: /\b(vänligen|var god)\b/i, instead: 'nothing, or a plain request' },
    { words: /\b(oops|hoppsan|tyvärr|beklagar|något gick snett)\b/i, instead: 'what happened and what to do' },
    { words: /!/, instead: 'a full stop' },
  ],
  en: [
    { words: /\byour pair\b|\bend your pair\b|\ba couple\b/i, instead: 'your mentoring' },
    { words: /\bright for each other\b|\bfeel (right|wrong)\b|\bbreak ?up\b/i, instead: 'Is it working?' },
    {
      words: /\b(oops|whoops|uh-oh|unfortunately|please note|something went wrong)\b/i,
      instead: 'what happened and what to do',
    },
    {
      words: /\b(utilize|utilise|leverage|in order to|prior to|commence|aforementioned)\b/i,
      instead: 'the plain word',
    },
    { words: /\b(program|center|organiz\w+|color|canceled|analyz\w+)\b/i, instead: 'the British spelling' },
    { words: /!/, instead: 'a full stop' },
  ],
};
