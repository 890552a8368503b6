import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { Face, type FaceSize } from './Face.tsx';

const useStyles = makeStyles({
  faces: { display: 'inline-flex', flexShrink: 0 },
  face: { position: 'relative' },
});

interface FacesProps {
  readonly people: readonly Pick<RowPerson, 'id' | 'name' | 'hasPhoto'>[];
  readonly size?: FaceSize;
}

/** People who belong to one sentence: they overlap by a third, and the one spoken of first lies in front. */
export function Faces({ people, size = 40 }: FacesProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.faces}>
      {people.map((person, at) => (
        <span
          key={person.id}
          className={styles.face}
          style={{ zIndex: people.length - at, ...(at === 0 ? {} : { marginLeft: `${-Math.round(size / 3)}px` }) }}
        >
          <Face person={person} size={size} ring={people.length > 1} />
        </span>
      ))}
    </span>
  );
}
