import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface Orders {
  /** Forget earlier data first. */
  readonly fresh: boolean;
  /** Port of the shell; the next free one is taken when it is not. */
  readonly port: number;
  /** Folder for everything that is kept. */
  readonly data: string;
  /** Begin with the sample programme and its people. */
  readonly sample: boolean;
  /** Say in one line of JSON on stdout when it is ready. */
  readonly json: boolean;
}

/** Reads the words after `npm start --`. Throws in words for one that is not known. */
export function readOrders(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Orders {
  const { values } = parseArgs({
    args: [...words],
    options: {
      fresh: { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string', default: '.data' },
      'no-sample': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port ?? environment['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('The port must be a number from 1 to 65535.');
  const { fresh, data, json } = values;
  return { fresh, port, data, sample: !values['no-sample'], json };
}
