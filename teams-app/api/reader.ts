import type { FastifyRequest } from 'fastify';
import type { Language } from '#domain/programme/programme.ts';
import { api, type ApiTexts } from '#texts/api.ts';

export function textsIn(language: Language): ApiTexts {
  return api[language];
}

/** The language that the reader's `Accept-Language` prefers (RFC 9110, 12.5.4); English where it names neither. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const header = request.headers['accept-language'] ?? '';
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find((each) => each !== undefined);
    return { tag: tag.trim(), weight: Number(weight ?? 1) };
  });
  const spoken = wishes.filter(({ tag, weight }) => /^(sv|en)(-|$)/.test(tag) && weight > 0);
  const [best] = spoken.toSorted((a, b) => b.weight - a.weight);
  return best?.tag.startsWith('sv') === true ? 'sv' : 'en';
}
