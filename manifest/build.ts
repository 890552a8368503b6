/** Builds `dist/lodestar.zip` from the environment (README). Without it, only checks that the manifest is valid. */
import { join } from 'node:path';
import { readConfig } from '#adapters/config.ts';
import { faultsIn, manifestText, writePackage } from './package.ts';
import type { ManifestFacts } from './fill.ts';
import packageFile from '../package.json' with { type: 'json' };

const example: ManifestFacts = {
  version: packageFile.version,
  teamsAppId: '00000000-0000-4000-8000-000000000001',
  clientId: '00000000-0000-4000-8000-000000000001',
  botId: '00000000-0000-4000-8000-000000000001',
  appIdUri: 'api://lodestar.example/00000000-0000-4000-8000-000000000001',
  publicUrl: 'https://lodestar.example',
  developerName: 'Lodestar',
  developerUrl: 'https://lodestar.example',
  privacyUrl: 'https://lodestar.example/privacy',
  termsUrl: 'https://lodestar.example/terms',
};

const config = readConfig(process.env);
if ('problems' in config) {
  const faults = await faultsIn(await manifestText(example));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  process.stdout.write('The manifest is valid. No package is written without a configuration:\n');
  process.stdout.write(config.problems.map((each) => `  ${each}\n`).join(''));
} else {
  const { microsoft, bot, publicUrl, teams, developer } = config;
  const facts = {
    version: example.version,
    teamsAppId: teams.manifestId,
    clientId: microsoft.clientId,
    botId: bot.appId,
    appIdUri: microsoft.appIdUri,
    publicUrl,
    developerName: developer.name,
    developerUrl: developer.websiteUrl,
    privacyUrl: developer.privacyUrl,
    termsUrl: developer.termsUrl,
  };
  process.stdout.write(`${await writePackage(facts, join(process.cwd(), 'dist'))}\n`);
}
