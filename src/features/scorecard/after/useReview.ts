import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether the changes are looked at. Going back leads to the card again, to where it was left. */
export function useReview() {
  const [isOpen, setIsOpen] = useState(false);
  const left = useRef(0);

  useEffect(() => {
    const back = () => setIsOpen(false);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  useEffect(() => {
    if (isOpen) document.getElementById('review')?.focus();
    else if (left.current) scrollTo(0, left.current);
  }, [isOpen]);

  return {
    isOpen,
    open() {
      left.current = scrollY;
      history.pushState(null, '', '#review');
      setIsOpen(true);
    },
    close() {
      if (location.hash === '#review') history.back();
      setIsOpen(false);
    },
  };
}
