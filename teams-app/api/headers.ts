import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** teams-js asks this address which hosts it may talk to. */
const teamsDomains = 'https://res.cdn.office.net';

/**
 * Security headers. The tab lives in a frame of `hosts`, Microsoft 365 in the company's cloud, so `frame-ancestors` says
 * who may, not X-Frame-Options.
 */
export async function secureHeaders(app: FastifyInstance, hosts: readonly string[]): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Griffel writes its rules into style elements while the page runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", teamsDomains],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...hosts],
      },
    },
    frameguard: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
