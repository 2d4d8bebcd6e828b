import { type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { edgeScroll, type EdgeScroll } from '@/ui/edge-scroll';
import { readTarget, type Target } from '../model';

/** So many pixels make a drag of what would else be a press. */
const threshold = 8;

type Props = {
  /** Whose name goes with the pointer. */
  nameOf: (who: string) => string;
  onPick: (who: string) => void;
  onOver: (target: Target | null) => void;
  onDrop: (who: string, target: Target | null) => void;
  children: ReactNode;
};

/** `x` and `y`: where the pointer is, and before anything moves, where it was pressed. */
type Drag = { who: string; x: number; y: number; scroll: EdgeScroll | null };

/**
 * Where seats are dragged, by mouse, pen or finger. Who can be dragged is in `data-who`, what can be dropped on in
 * `data-target`.
 */
export function DragArea({ nameOf, children, ...heard }: Props) {
  const ghost = useRef<HTMLDivElement>(null);
  const { moving, handlers } = useDrag(heard, (x, y) => {
    // Set from a script, which the content security policy lets through, unlike a style in the page.
    if (ghost.current) ghost.current.style.transform = `translate(${x + 14}px, ${y + 14}px)`;
  });
  return (
    <div {...handlers}>
      {children}
      {moving !== null && (
        <div
          ref={ghost}
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-10 rounded-full bg-teal px-4 py-2 text-small font-semibold text-on-teal"
        >
          {nameOf(moving)}
        </div>
      )}
    </div>
  );
}

/** A drag from press to drop. `follow` hears where the pointer is. @returns who is dragged, and what the area listens to. */
function useDrag(
  { onPick, onOver, onDrop }: Pick<Props, 'onPick' | 'onOver' | 'onDrop'>,
  follow: (x: number, y: number) => void,
) {
  const drag = useRef<Drag | null>(null);
  const dropped = useRef(false);
  const [moving, setMoving] = useState<string | null>(null);

  useEffect(() => {
    if (moving === null || !drag.current) return;
    return watched(drag.current, () => {
      drag.current = null;
      dropped.current = true;
      setMoving(null);
    });
  }, [moving]);

  function down({ target, button, clientX, clientY }: PointerEvent) {
    dropped.current = false;
    const who =
      target instanceof Element ? target.closest<HTMLElement>('[data-who]')?.dataset['who'] : undefined;
    if (button === 0 && who) drag.current = { who, x: clientX, y: clientY, scroll: null };
  }

  function move(event: PointerEvent<HTMLElement>) {
    const now = drag.current;
    if (!now || (!now.scroll && Math.hypot(event.clientX - now.x, event.clientY - now.y) < threshold)) return;
    if (!now.scroll) {
      now.scroll = edgeScroll(() => onOver(targetAt(now)));
      event.currentTarget.setPointerCapture(event.pointerId);
      setMoving(now.who);
      onPick(now.who);
    }
    [now.x, now.y] = [event.clientX, event.clientY];
    now.scroll.at(now.y);
    follow(now.x, now.y);
    onOver(targetAt(now));
  }

  function end(event: PointerEvent<HTMLElement>) {
    const now = drag.current;
    drag.current = null;
    setMoving(null);
    if (!now?.scroll) return;
    dropped.current = event.type === 'pointerup';
    onDrop(now.who, dropped.current ? targetAt({ x: event.clientX, y: event.clientY }) : null);
  }

  /** The press that ends a drag, or comes after Escape ended it, is no press. */
  function click(event: MouseEvent) {
    if (!dropped.current) return;
    dropped.current = false;
    event.preventDefault();
    event.stopPropagation();
  }

  const handlers = {
    onPointerDown: down,
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture: click,
  };
  return { moving, handlers };
}

/** While something is dragged: Escape gives it up. However it ends, the page then rests. */
function watched(now: Drag, giveUp: () => void): () => void {
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') giveUp();
  };
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', onKey);
    now.scroll?.end();
  };
}

function targetAt({ x, y }: Pick<Drag, 'x' | 'y'>): Target | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-target]');
  return readTarget(element?.dataset['target'] ?? '');
}
