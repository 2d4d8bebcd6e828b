/** How close to the top or bottom of the screen a drag makes the page scroll, and how far in a frame at most: in pixels. */
const [edge, fastest] = [80, 16];

/** By how much the page scrolls in a frame while a drag is at height `y` of a screen: upwards is negative, faster towards the edge. */
export function scrollAt(y: number, screen: number): number {
  const speed = (depth: number) => Math.ceil(fastest * Math.min(1, Math.max(0, depth) / edge));
  return speed(y - (screen - edge)) - speed(edge - y);
}

export type EdgeScroll = { at: (y: number) => void; end: () => void };

/** Scrolls the page for as long as a drag is held near the top or bottom of the screen. `scrolled`: after each bit of it. */
export function edgeScroll(scrolled: () => void): EdgeScroll {
  let by = 0;
  let frame = 0;
  const step = () => {
    const before = window.scrollY;
    window.scrollBy({ top: by, behavior: 'instant' });
    if (window.scrollY !== before) scrolled();
    frame = by === 0 ? 0 : requestAnimationFrame(step);
  };
  return {
    at: (y) => {
      by = scrollAt(y, window.innerHeight);
      if (by !== 0 && frame === 0) frame = requestAnimationFrame(step);
    },
    end: () => {
      by = 0;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
