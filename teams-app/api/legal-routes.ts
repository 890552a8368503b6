import type { FastifyInstance } from 'fastify';
import type { Language } from '#domain/programme/programme.ts';
import { asHtml } from '#domain/text.ts';
import { serviceEndpoints as endpoints } from '../contract/service.ts';
import { languageOf, textsIn } from './reader.ts';
import { sendFile, serveOpenly } from './serve.ts';

/** Who runs the service, as the pages name them. */
export interface Operator {
  readonly name: string;
  readonly websiteUrl: string;
}

/** The pages about personal data and terms: plain pages, in the browser's language or the one that is asked for. */
export function legalRoutes(app: FastifyInstance, operator: Operator): void {
  for (const page of ['privacy', 'terms'] as const) {
    serveOpenly(app, endpoints[page], async (request, reply, { query }) => {
      const language = query.language ?? languageOf(request);
      const headers = { vary: 'accept-language', 'content-language': language };
      return sendFile(reply, { type: 'text/html; charset=utf-8', content: pageOf(page, language, operator), headers });
    });
  }
}

function pageOf(page: 'privacy' | 'terms', language: Language, { name, websiteUrl }: Operator): string {
  const { legal } = textsIn(language);
  const { title, text } = legal[page];
  const other = language === 'sv' ? 'en' : 'sv';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem; }
</style>
</head>
<body>
<main>
<p><a href="?language=${other}" lang="${other}" hreflang="${other}">${asHtml(legal.otherLanguage)}</a></p>
<h1>${asHtml(title)}</h1>
<p>${asHtml(legal.runBy(name))}</p>
${text.split('\n\n').map(blockOf).join('\n')}
<p><a href="${asHtml(websiteUrl)}">${asHtml(legal.moreAbout(name))}</a></p>
</main>
</body>
</html>
`;
}

function blockOf(block: string): string {
  return block.startsWith('## ') ? `<h2>${asHtml(block.slice(3))}</h2>` : `<p>${asHtml(block)}</p>`;
}
