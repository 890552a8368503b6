import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useClient } from '../data.tsx';
import { useNotice } from '../parts/notice.tsx';

/** Fetches a file with the reader's token and hands it to the browser to keep under a name. */
export function useDownload(): UseMutationResult<void, Error, { readonly path: string; readonly name: string }> {
  const client = useClient();
  const notice = useNotice();
  return useMutation({
    mutationFn: async ({ path, name }: { readonly path: string; readonly name: string }) => {
      const address = URL.createObjectURL(await client.download({ method: 'GET', path }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
    },
    onError: (error: Error) => notice.failed(error),
  });
}
