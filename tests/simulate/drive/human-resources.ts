import { chanceFrom } from '../chance.ts';
import { hrRates } from '../life/rates.ts';
import type { Company } from './company.ts';

/** Now and then HR looks at what needs it, and presses retry where that can help. Returns how often. */
export async function lookAfterTrouble({ hr }: Company, details: number): Promise<number> {
  const chance = chanceFrom(details);
  if (!chance.happens(hrRates.looks)) return 0;
  const { attention } = await hr.hrStatus();
  const retried = attention.filter(({ canRetry }) => canRetry && chance.happens(hrRates.retries));
  for (const { subject } of retried) await hr.retry(subject);
  return retried.length;
}
