import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { usePhoto } from '../photo.ts';

const useStyles = makeStyles({
  face: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    userSelect: 'none',
    // Where colours are forced, the edge shows the face.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  picture: { width: '100%', height: '100%', objectFit: 'cover' },
});

/** Six soft grounds, each with the letters that can be read on it. */
const useGrounds = makeStyles({
  cornflower: {
    backgroundColor: tokens.colorPaletteCornflowerBackground2,
    color: tokens.colorPaletteCornflowerForeground2,
  },
  seafoam: { backgroundColor: tokens.colorPaletteSeafoamBackground2, color: tokens.colorPaletteSeafoamForeground2 },
  peach: { backgroundColor: tokens.colorPalettePeachBackground2, color: tokens.colorPalettePeachForeground2 },
  lavender: { backgroundColor: tokens.colorPaletteLavenderBackground2, color: tokens.colorPaletteLavenderForeground2 },
  gold: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
});
const grounds = ['cornflower', 'seafoam', 'peach', 'lavender', 'gold', 'teal'] as const;

/** A person's picture, or soft initials. The name always stands beside it, so it is hidden from screen readers. */
export function Face({ person, size }: { person: RowPerson; size: number }): ReactNode {
  const styles = useStyles();
  const colours = useGrounds();
  const photo = usePhoto(person.id, person.hasPhoto);
  const ground = grounds[sumOf(person.id) % grounds.length] ?? 'teal';
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.face, colours[ground])}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
    >
      {photo === null ? initialsOf(person.name) : <img className={styles.picture} src={photo} alt="" />}
    </span>
  );
}

/** `Maja von Lind` → `ML`. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** The same person always has the same ground. */
function sumOf(id: string): number {
  return Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7);
}
