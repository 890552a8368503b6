import { CallFailed } from './client.ts';
import type { Texts } from './language.tsx';
import { askConsent } from './teams-host.ts';
import type { Explanation } from './parts/part-texts.ts';

/** Turns anything that was thrown into what the reader should see; the server's own words go first. */
export function explain(error: unknown, { tab }: Texts): Explanation {
  const { trouble } = tab;
  if (!(error instanceof CallFailed)) return { what: trouble.unexpected, advice: trouble.unexpectedAdvice };
  if (error.kind === 'offline') return { what: trouble.offline, advice: trouble.offlineAdvice };
  if (error.kind === 'garbled') return { what: trouble.garbled, advice: trouble.garbledAdvice };
  if (error.kind === 'consent') {
    const remedy = { label: trouble.consentAsk, act: askConsent, inVain: trouble.consentInVain };
    return { what: trouble.consent, advice: trouble.consentAdvice, remedy };
  }
  if (error.kind === 'sign-in') return { what: trouble.signIn, advice: trouble.signInAdvice };
  const said = error.problem;
  if (said === null || said.title === '') return { what: trouble.unexpected, advice: trouble.unexpectedAdvice };
  const fields = said.fields?.map((field) => field.text).join(' ');
  return {
    what: said.title,
    advice: [said.detail, fields].filter((part) => part !== undefined && part !== '').join(' '),
  };
}
