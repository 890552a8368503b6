/**
 * Where a frame begins: where its page had gone before the shell was reloaded, else where the tab begins. Both are
 * paths; an address that leads out of the app, into another origin or the shell itself, is not followed.
 */
export function frameStart(contentPath: string, at: string | null, origin: string): string {
  if (at === null || !URL.canParse(at, origin)) return contentPath;
  const url = new URL(at, origin);
  const isWithin = url.origin === origin && rootOf(url.pathname) === rootOf(contentPath);
  return isWithin ? placeIn(url) : contentPath;
}

/**
 * Tells where the page in a frame of this origin is, now and whenever it goes somewhere without being loaded anew. A
 * page of another origin, such as the browser's own for an error, is not followed.
 */
export function followPage(page: Window, tell: (at: string) => void): void {
  if (!mayBeRead(page)) return;
  const say = (): void => tell(placeIn(page.location));
  say();
  // Browsers without the Navigation API come back to where the tab begins.
  if ('navigation' in page) page.navigation.addEventListener('currententrychange', say);
}

function mayBeRead(page: Window): boolean {
  try {
    return page.location.origin === location.origin;
  } catch {
    return false;
  }
}

function placeIn({ pathname, search, hash }: URL | Location): string {
  return `${pathname}${search}${hash}`;
}

/** The first step of a path, under which an app has all its pages. */
function rootOf(path: string): string | undefined {
  return path.split('/')[1];
}
