import { useEffect, type RefObject } from 'react';
import { useFollowLink } from './use-follow-link.ts';

/** Links in HTML that came from elsewhere are followed as Teams would. Each link is told itself, so that the keyboard reaches it as well. */
export function useFollowedLinks(place: RefObject<HTMLElement | null>, html: string): void {
  const follow = useFollowLink();
  useEffect(() => {
    const links = [...(place.current?.querySelectorAll('a') ?? [])].filter(({ href }) => href !== '');
    const onClick = (click: MouseEvent): void => {
      click.preventDefault();
      if (click.currentTarget instanceof HTMLAnchorElement) follow(click.currentTarget.href);
    };
    for (const link of links) link.addEventListener('click', onClick);
    return () => {
      for (const link of links) link.removeEventListener('click', onClick);
    };
  }, [place, html, follow]);
}
