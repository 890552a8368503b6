import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { usePhoto } from '../photo.ts';
import { faceGrounds, ownTokens } from '../parts/own-tokens.ts';

/**
 * 20 in a sentence, 24 in the phone's bar, 32 and 40 in rows, 48 where two stand together, 56 and 64 in a choice, 96 as the
 * head of a page, 112 to 160 where the page is about the person.
 */
export type FaceSize = 20 | 24 | 32 | 40 | 48 | 56 | 64 | 72 | 96 | 112 | 128 | 160;

const useStyles = makeStyles({
  face: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    color: ownTokens.colorFaceText,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    userSelect: 'none',
    // In high contrast, the edge shows the face.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  ring: { boxShadow: `0 0 0 2px ${tokens.colorNeutralBackground1}` },
  picture: { width: '100%', height: '100%', objectFit: 'cover' },
});

interface FaceProps {
  readonly person: Pick<RowPerson, 'id' | 'name' | 'hasPhoto'>;
  readonly size: FaceSize;
  /** Lies over another face. */
  readonly ring?: boolean;
  readonly className?: string;
}

/** A person's picture, or soft initials. The name always stands beside it, so it is hidden from screen readers. */
export function Face({ person, size, ring = false, className = '' }: FaceProps): ReactNode {
  const styles = useStyles();
  const photo = usePhoto(person.id, person.hasPhoto);
  const look = {
    width: `${size}px`,
    height: `${size}px`,
    fontSize: `${Math.round(size * 0.38)}px`,
    backgroundColor: faceGrounds[sumOf(person.id) % faceGrounds.length],
  };
  return (
    <span aria-hidden className={mergeClasses(styles.face, ring && styles.ring, className)} style={look}>
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
