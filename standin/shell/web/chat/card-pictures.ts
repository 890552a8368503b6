/** The JSON of a card whose pictures come by way of the service, as in Teams; what is in the card itself stays. */
export function withServedPictures(json: string): object {
  return Object(JSON.parse(json, served));
}

function served(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Image') return value;
  if (!('url' in value) || typeof value.url !== 'string' || !value.url.startsWith('https:')) return value;
  return { ...value, url: `/standin/card-picture?${new URLSearchParams({ address: value.url }).toString()}` };
}
