import { useEffect, useState } from 'react';

const WIDTH = 1920;
const HEIGHT = 1080;
/** Narrower screens are read in the hand: there the wall is a page in one column, drawn by wall-narrow.css. */
const NARROW = 900;
const SHIFT_MS = 600_000;

/** The stage is drawn at 1920×1080 and fitted whole into any screen. Every ten minutes it stands a pixel or two elsewhere, against burn-in. */
export function useStage(): { transform?: string } {
  const [size, setSize] = useState(() => ({ width: innerWidth, height: innerHeight }));
  const [shift, setShift] = useState(0);
  useEffect(() => {
    const onResize = () => setSize({ width: innerWidth, height: innerHeight });
    addEventListener('resize', onResize);
    const timer = setInterval(() => setShift((last) => (last + 1) % 4), SHIFT_MS);
    return () => {
      removeEventListener('resize', onResize);
      clearInterval(timer);
    };
  }, []);
  if (size.width < NARROW) return {};
  const scale = Math.min(size.width / WIDTH, size.height / HEIGHT);
  const x = (size.width - WIDTH * scale) / 2 + (shift % 2);
  const y = (size.height - HEIGHT * scale) / 2 + (shift > 1 ? 1 : 0);
  return { transform: `translate(${x}px, ${y}px) scale(${scale})` };
}
