import type { FastifyInstance } from 'fastify';
import type { CatalogueEntry } from '#domain/enrolment/catalogue.ts';
import type { Context } from '#operations/context.ts';
import {
  addCompetence,
  choosableBy,
  describeCompetence,
  hrCatalogue,
  mergeCompetences,
  retireCompetence,
} from '#operations/enrolment/catalogue.ts';
import { catalogueEndpoints as endpoints } from '../../contract/catalogue.ts';
import { accepted } from '../refusal.ts';
import { serve } from '../serve.ts';

/** What can be offered and wanted: read by everybody, edited by HR. */
export function catalogueRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.read, async ({ actor }) => {
    const { catalogue, suggested } = await choosableBy(context, actor);
    return {
      competences: catalogue.filter(isStanding).map(competenceBody),
      suggested: { wanted: [...suggested.wanted], offered: [...suggested.offered] },
    };
  });

  serve(app, endpoints.ofHr, async ({ actor }) => {
    const { catalogue, inUse } = await hrCatalogue(context, actor);
    const competences = catalogue.filter(isStanding).map((entry) => ({
      ...competenceBody(entry),
      synonyms: { sv: [...entry.synonyms.sv], en: [...entry.synonyms.en] },
      people: inUse.get(entry.id) ?? 0,
      version: entry.version,
    }));
    return { competences };
  });

  serve(app, endpoints.add, async ({ actor, body }) => {
    accepted(await addCompetence(context, actor, body));
  });

  serve(app, endpoints.describe, async ({ actor, params, body }) => {
    accepted(await describeCompetence(context, actor, { ...body, id: params.id }));
  });

  serve(app, endpoints.retire, async ({ actor, params, body }) => {
    accepted(await retireCompetence(context, actor, { ...body, id: params.id }));
  });

  serve(app, endpoints.merge, async ({ actor, params, body: { version, into } }) => {
    accepted(await mergeCompetences(context, actor, { from: { id: params.id, version }, into }));
  });
}

function isStanding({ mergedInto }: CatalogueEntry): boolean {
  return mergedInto === null;
}

function competenceBody({ id, name, area, retiredAt }: CatalogueEntry) {
  return { id, name, area, isRetired: retiredAt !== null };
}
