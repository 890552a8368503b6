/**
 * A generator of `prisma generate`: writes the models' tables as types for the query builder, with the database's own
 * names. Prisma sends lines of JSON on stdin and reads the answers on stderr.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { tablesOf, model } from './table-types.ts';

const question = z.discriminatedUnion('method', [
  z.object({ id: z.number(), method: z.literal('getManifest') }),
  z.object({
    id: z.number(),
    method: z.literal('generate'),
    params: z.object({
      generator: z.object({ output: z.object({ value: z.string() }) }),
      dmmf: z.object({ datamodel: z.object({ models: z.array(model) }) }),
    }),
  }),
]);

async function answer(asked: z.infer<typeof question>): Promise<object | null> {
  if (asked.method === 'getManifest') return { manifest: { prettyName: 'tables for the query builder' } };
  const { generator, dmmf } = asked.params;
  await mkdir(generator.output.value, { recursive: true });
  await writeFile(join(generator.output.value, 'tables.ts'), tablesOf(dmmf.datamodel.models));
  return null;
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = question.parse(JSON.parse(line));
  process.stderr.write(`${JSON.stringify({ jsonrpc: '2.0', id: asked.id, result: await answer(asked) })}\n`);
}
