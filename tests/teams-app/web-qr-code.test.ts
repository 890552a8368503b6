import { describe, expect, test } from '@jest/globals';
import { qrDrawing, qrModules } from '../../teams-app/web/parts/qr-code.ts';

const address = 'https://teams.microsoft.com/l/entity/4f8a2a8e-2f7b-4e6c-9b7e-3d0a0c5b1f11/home?context=%7B%7D';

/** The dark modules by their place, read from the path. */
function darkIn(path: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step} ${y}`);
  }
  return dark;
}

describe('a QR code', () => {
  const { size, path } = qrModules(address);
  const dark = darkIn(path);

  test('has four white modules all around, and a finder in three corners', () => {
    for (const place of dark) {
      const [x = 0, y = 0] = place.split(' ').map(Number);
      for (const at of [x, y]) expect(at >= 4 && at < size - 4).toBe(true);
    }
    const corners = [4, size - 11].flatMap((x) => [4, size - 11].map((y) => [x, y] as const));
    const hasFinder = ([left, top]: readonly [number, number]) =>
      [0, 1, 2, 3, 4, 5, 6].every((x) =>
        [0, 1, 2, 3, 4, 5, 6].every((y) => {
          const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
          return dark.has(`${left + x} ${top + y}`) === (ring !== 2);
        }),
      );
    expect(corners.map(hasFinder)).toEqual([true, true, true, false]);
  });

  test('is the same for the same text, and another for another', () => {
    expect(qrModules(address)).toEqual({ size, path });
    expect(qrModules(`${address}#`).path).not.toBe(path);
  });

  test('takes letters of any language, and a long address', () => {
    expect(qrModules('Välkommen, 世界 🎓').path).not.toBe('');
    expect(qrModules(`https://lodestar.example/tab/join/${'å'.repeat(200)}`).size).toBeGreaterThan(size);
  });

  test('is taken away as a drawing that is dark on white, with nothing to run', async () => {
    const drawing = qrDrawing(address);
    const text = await drawing.text();
    expect(drawing.type).toBe('image/svg+xml');
    expect(text).toContain(`<path fill="#000000" d="${path}"/>`);
    expect(text).toContain('fill="#ffffff"');
    expect(text).not.toContain(address);
  });
});
