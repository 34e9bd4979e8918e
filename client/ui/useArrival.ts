import { type RefObject, useEffect, useRef } from 'react';
import { NavigationType, useNavigationType } from 'react-router';

/**
 * For a page's heading: it takes the focus of whoever came from another page, where what they pressed has gone with that
 * page. So a reader of the screen hears where they are, and the next Tab goes on from there.
 */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const way = useNavigationType();
  useEffect(() => {
    if (way !== NavigationType.Pop && document.activeElement === document.body) heading.current?.focus();
  }, [way]);
  return heading;
}
