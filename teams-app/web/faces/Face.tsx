import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { usePhoto } from '../photo.ts';
import { faceGrounds, ownTokens } from '../parts/own-tokens.ts';

/**
 * 20 in a sentence, 24 in the phone's bar, 32 and 40 in rows, 48 where two stand together, 56 and 64 in a choice, 96 as the
 * head of a page, 112 to 160 where the page is about the person.
 */
export type FaceSize = 20 | 24 | 32 | 40 | 48 | 56 | 64 | 72 | 96 | 112 | 128 | 160;

const useStyles = makeStyles({
  face: { flexShrink: 0 },
  initials: {
    color: ownTokens.colorFaceText,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
  },
  ring: { boxShadow: `0 0 0 2px ${tokens.colorNeutralBackground1}`, borderRadius: tokens.borderRadiusCircular },
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
  const measure: CSSProperties = { width: `${size}px`, height: `${size}px` };
  const ground = faceGrounds[groundOf(person.id)];
  return (
    <Avatar
      aria-hidden
      name={person.name}
      className={mergeClasses(styles.face, ring && styles.ring, className)}
      style={{ ...measure, fontSize: `${Math.round(size * 0.38)}px` }}
      initials={{ className: styles.initials, style: { backgroundColor: ground } }}
      {...(photo === null ? {} : { image: { src: photo, alt: '' } })}
    />
  );
}

/** Which ground a person keeps, from their id. */
function groundOf(id: string): number {
  const sum = Array.from(id).reduce((so, sign) => (so * 31 + (sign.codePointAt(0) ?? 0)) % 997, 7);
  return sum % faceGrounds.length;
}
