import { useQuery } from '@tanstack/react-query';
import { peopleEndpoints } from '../contract/people.ts';
import { keyOf, useClient } from './data.tsx';

/** A person's picture as an address for `<img>`; null while it loads or where there is none. */
export function usePhoto(personId: string, hasPhoto: boolean): string | null {
  const client = useClient();
  const given = { params: { id: personId } };
  const { data } = useQuery({
    queryKey: keyOf(peopleEndpoints.photo, given),
    enabled: hasPhoto,
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async () => {
      const picture = await client.picture(peopleEndpoints.photo, given);
      return picture === null ? null : URL.createObjectURL(picture);
    },
  });
  return data ?? null;
}
