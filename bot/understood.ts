import type { AboutOwn } from './cards/home/answer-cards.ts';

/** What somebody can write to the bot and get an answer to. */
export type Ask = AboutOwn | 'help' | 'language';

/**
 * The words that tell what somebody asks for, in both languages whatever language the reader has; the first ask that is
 * found counts, so what changes something stands before what only tells. No word changes anything: the answer is a card
 * with buttons.
 */
const words: readonly { readonly ask: Ask; readonly said: RegExp }[] = [
  {
    ask: 'reach',
    said: starting(
      'når inte|når aldrig|nå (min|mina) (mentor|adept|adepter)|svarar (inte|aldrig)|hör (inte|aldrig) av sig|hörs inte av|får (inte tag|ingen kontakt|inget svar)|kommer (inte|aldrig) (på|till) (mötena|våra möten)',
      "can(no|’|')?t reach|cannot reach|no (answer|reply)|(does|do)(n(’|')t| not) (answer|reply|respond|show up)|never (answers?|replies|responds?|shows? up)|not (answering|replying|responding)|unreachable",
    ),
  },
  {
    ask: 'move',
    said: starting(
      'flytt(a|ar|as|ade|at)?|boka om|omboka|ombokning|byt(a)? tid|annan tid|andra tider|ny tid|skjut(a)? (upp|på)|kan inte (på|då|mötas|ses)|hinner inte',
      "move|reschedul(e|ing)|rebook|another time|other times?|different time|new time|postpone|push (it )?back|can(no|’|')?t make",
    ),
  },
  {
    ask: 'pause',
    said: starting(
      'paus(a|en|er)?|uppehåll|ta en paus|(föräldra)?ledig(het)?|semester',
      'paus(e|ing)|take a break|a break|on leave|vacation|holidays?',
    ),
  },
  {
    ask: 'language',
    said: starting('språk(et)?|svenska|engelska|byt(a)? språk', 'language|swedish|english'),
  },
  {
    ask: 'goals',
    said: starting('mål(et|en)?|mina mål|delmål', 'goals?|my goals?|objectives?'),
  },
  {
    ask: 'next-meeting',
    said: starting(
      'nästa|möte(t|n|na)?|när (ses|träffas|är)|vilken tid|kalender(n)?',
      'next|meetings?|when (do|are|is|will)|what time|calendar',
    ),
  },
  {
    ask: 'people',
    said: starting(
      'mentor(n|er|erna)?|adept(en|er|erna)?|vem (är|har|blev)|min (mentor|adept|grupp)|grupp(en)?|match(en|ning)?',
      "mentors?|mentees?|who(’|')?s?( is| are)?|my (mentor|mentee|group)|group|match(es)?",
    ),
  },
  {
    ask: 'help',
    said: starting(
      'hjälp(a|er)?|vad kan du|kommandon|meny(n)?|hej(san)?|hallå|tjena',
      'help|what can you|commands|menu|hi|hello|hey',
    ),
  },
];

/** Any of the phrases as whole words. `\b` knows no å, ä and ö, so letters and digits are spelled out. */
function starting(swedish: string, english: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${swedish}|${english})(?![\\p{L}\\p{N}])`, 'u');
}

/**
 * What a message asks for; null when no word of it is known. Reads at most the first 500 signs; mentions and marks
 * around the words do not count.
 */
export function understood(text: string): Ask | null {
  const plain = text
    .slice(0, 500)
    .replaceAll(/<at>.*?<\/at>|<[^>]*>|&nbsp;/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.find(({ said }) => said.test(plain))?.ask ?? null;
}
