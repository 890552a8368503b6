import type { z } from 'zod';
import type { GivenWithin } from '../contract/call.ts';
import type { AsFile, Endpoint } from '../contract/endpoint.ts';
import { useClient } from './data.tsx';
import { useNotice } from './parts/notice.tsx';
import { saveFile } from './parts/save-file.ts';

type Download = <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  endpoint: Endpoint<Params, Query, Body, AsFile>,
  given: GivenWithin<Params, Query, Body>,
  name: string,
) => void;

/** Fetches a file as the reader and hands it over under a name; says so when that fails. */
export function useDownload(): Download {
  const client = useClient();
  const notice = useNotice();
  return (endpoint, given, name) => {
    client.download(endpoint, given).then((content) => saveFile(content, name), notice.failed);
  };
}
