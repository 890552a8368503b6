import { z } from 'zod';

/** What differs between one company's manifest and another's. */
export interface ManifestFacts {
  readonly version: string;
  /** Id of the app in Teams. */
  readonly teamsAppId: string;
  readonly clientId: string;
  readonly botId: string;
  readonly appIdUri: string;
  /** Where the tab is served, without a slash at the end. */
  readonly publicUrl: string;
  /** Who runs it, at most 32 characters, and where they tell about themselves, about privacy and about the terms. */
  readonly developerName: string;
  readonly developerUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

const manifestShape = z.record(z.string(), z.unknown());

/** Fills the placeholders of `manifest.json`. Throws when one has no fact. */
export function fillManifest(template: string, facts: ManifestFacts): Record<string, unknown> {
  const all = new Map<string, string>(Object.entries({ ...facts, domain: new URL(facts.publicUrl).host }));
  const filled = template.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const fact = all.get(name);
    if (fact === undefined) throw new Error(`manifest.json has a placeholder {{${name}}} that nothing fills.`);
    return JSON.stringify(fact).slice(1, -1);
  });
  return manifestShape.parse(JSON.parse(filled));
}
