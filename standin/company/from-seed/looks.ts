import { grounds, type Hair, type Look } from '../../portrait/look.ts';
import { seededRandom } from '../../random.ts';
import { isWomans } from './names.ts';

const womens: readonly Hair[] = ['long', 'bob', 'bun', 'curly', 'wavy', 'pony', 'fringe'];
const mens: readonly Hair[] = ['side', 'crop', 'swept', 'thin', 'bald'];
const fair = ['#D8B071', '#C79A5B', '#B9793F', '#8B5A34', '#6B4E35', '#4A2F24', '#A9A29A'] as const;
const dark = ['#1E1614', '#26201F', '#33211A'] as const;
const tops = ['#1F5B61', '#33415C', '#5A6B4C', '#A4593F', '#6A4A62', '#56646A', '#E9E2D2', '#B98632'] as const;
const collars = ['shirt', 'crew', 'vneck', 'hood'] as const;

/** Somebody to be drawn: the address decides, name and country keep it plausible. */
interface Sitter {
  readonly mail: string;
  readonly givenName: string;
  readonly country: string;
}

/** The look of somebody in the generated company, the same at each start; one in five has given no picture. */
export function lookFor({ mail, givenName, country }: Sitter): Look | undefined {
  const random = seededRandom(`look ${mail}`);
  if (random.chance(20)) return undefined;
  const one = <Item>(items: readonly Item[], otherwise: Item): Item => items[random.whole(items.length)] ?? otherwise;
  const isDark = country === 'IN' || random.chance(10);
  const isWoman = isWomans(givenName);
  const beard = isWoman || random.chance(60) ? undefined : one(['full', 'short'] as const, 'short');
  return {
    skin: isDark ? 2 + random.whole(3) : random.whole(2),
    hair: isWoman ? one(womens, 'long') : one(mens, 'crop'),
    tone: isDark ? one(dark, dark[0]) : one(fair, fair[0]),
    ground: random.whole(grounds.length),
    top: one(tops, tops[0]),
    collar: one(collars, 'crew'),
    ...(random.chance(25) ? { glasses: true } : {}),
    ...(beard === undefined ? {} : { beard }),
  };
}
