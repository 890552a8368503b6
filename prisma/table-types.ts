import { z } from 'zod';

/** The part of what Prisma says about a model from which its table is made. */
export const model = z.object({
  name: z.string(),
  dbName: z.string().nullable(),
  fields: z.array(
    z.object({
      name: z.string(),
      dbName: z.string().nullish(),
      /** `object` is a relation, which has no column of its own. */
      kind: z.enum(['scalar', 'object']),
      type: z.string(),
      nativeType: z.tuple([z.string(), z.array(z.string())]).nullish(),
      isList: z.boolean(),
      isRequired: z.boolean(),
      hasDefaultValue: z.boolean(),
    }),
  ),
});
type Model = z.infer<typeof model>;
type Field = Model['fields'][number];

const types: Readonly<Record<string, string>> = {
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Bytes: 'Bytes',
  Json: 'Stored',
};

/** TypeScript in which each table of these models is an interface, with a list of its columns. */
export function tablesOf(models: readonly Model[]): string {
  const tables = models.map((each) => ({
    name: each.dbName ?? each.name,
    columns: each.fields.filter(({ kind }) => kind === 'scalar'),
  }));
  const typed = tables.map(({ name, columns }) => `  ${name}: {\n${columns.map(declared).join('')}  };\n`);
  const listed = tables.map(({ name, columns }) => `  ${name}: [${columns.map(quoted).join(', ')}],\n`);
  return `// Written by \`prisma generate\` from prisma/models; see prisma/tables.ts.
import type { ColumnType, InsertType, SelectType, UpdateType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Document } from '../columns.ts';

type Stored = ColumnType<unknown, Document, Document>;
type List<Item> = ColumnType<Item[], readonly Item[], readonly Item[]>;
type Bytes = Buffer<ArrayBuffer>;
type WithDefault<Type> = ColumnType<SelectType<Type>, InsertType<Type> | undefined, UpdateType<Type>>;

export interface Database {
${typed.join('')}}

/** The columns of each table, in the order of the models. */
export const columns = {
${listed.join('')}} as const;
`;
}

const columnOf = ({ dbName, name }: Field): string => dbName ?? name;
const quoted = (field: Field): string => `'${columnOf(field)}'`;

function declared(field: Field): string {
  const single = typeOf(field);
  const type = field.isList ? `List<${single}>` : single;
  const nullable = field.isRequired ? type : `${type} | null`;
  return `    ${columnOf(field)}: ${field.hasDefaultValue ? `WithDefault<${nullable}>` : nullable};\n`;
}

function typeOf({ type, nativeType, name }: Field): string {
  if (type === 'DateTime') return nativeType?.[0] === 'Date' ? 'Temporal.PlainDate' : 'Temporal.Instant';
  const found = types[type];
  if (found === undefined) throw new Error(`No type is known for ${name}, a ${type}`);
  return found;
}
