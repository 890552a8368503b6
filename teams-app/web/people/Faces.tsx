import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonCard } from '../../contract/shapes.ts';
import { Face } from './Face.tsx';

const useStyles = makeStyles({
  faces: { display: 'flex', '& > :not(:first-child)': { marginLeft: '-6px' } },
});

/** The faces of a pair, side by side. */
export function Faces({ people }: { people: readonly PersonCard[] }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.faces}>
      {people.map((person) => (
        <Face key={person.id} person={person} size={40} />
      ))}
    </span>
  );
}
