import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { usePhoto } from '../photo.ts';

/** A person's picture, or coloured initials. The name always stands beside it, so it is hidden from screen readers. */
export function Face({ person, size }: { person: RowPerson; size: NonNullable<AvatarProps['size']> }): ReactNode {
  const photo = usePhoto(person.id, person.hasPhoto);
  return (
    <Avatar
      aria-hidden
      name={person.name}
      idForColor={person.id}
      color="colorful"
      size={size}
      {...(photo === null ? {} : { image: { src: photo, alt: '' } })}
    />
  );
}
