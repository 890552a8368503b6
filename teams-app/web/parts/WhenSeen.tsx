import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How far below the screen something is when it begins to come, so that nobody waits for what they scroll to. */
const ahead = '400px';

interface WhenSeenProps {
  /** About how much room it will take. Nothing is said to be loading that nobody has asked for. */
  readonly height: string;
  readonly children: ReactNode;
}

/** What is not begun before it is about to be seen; from then on it stays. */
export function WhenSeen({ height, children }: WhenSeenProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: ahead },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  return isSeen ? children : <div ref={place} style={{ minHeight: height }} />;
}
