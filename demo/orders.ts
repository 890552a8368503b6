import { parseArgs } from 'node:util';
import { worldNames, type WorldName } from './world/names.ts';

/** What `npm start` was asked for. */
export interface Orders {
  /** Forget first what was done earlier in the world. */
  readonly fresh: boolean;
  /** Port of the shell; the next free one is taken when it is not. */
  readonly port: number;
  /** Folder for everything that is kept. */
  readonly data: string;
  /** Which of the demonstration's worlds is opened. */
  readonly world: WorldName;
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
      world: { type: 'string' },
      'no-sample': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port ?? environment['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('The port must be a number from 1 to 65535.');
  const { fresh, data, json } = values;
  return { fresh, port, data, world: worldOf(values.world, values['no-sample']), json };
}

/** `--no-sample` is another word for the empty world. */
function worldOf(named: string | undefined, isEmpty: boolean): WorldName {
  if (isEmpty && named !== undefined) throw new Error('Give --world or --no-sample, not both.');
  if (isEmpty) return 'empty';
  const found = worldNames.find((name) => name === (named ?? 'lived-in'));
  if (found === undefined) throw new Error(`--world must be one of ${worldNames.join(', ')}, not "${named ?? ''}".`);
  return found;
}
