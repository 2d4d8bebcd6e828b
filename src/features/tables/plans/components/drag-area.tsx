import { type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
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

type Drag = { who: string; x: number; y: number; moving: boolean };

/**
 * Where seats are dragged, by mouse, pen or finger. Who can be dragged is in `data-who`, what can be dropped on in
 * `data-target`.
 */
export function DragArea({ nameOf, onPick, onOver, onDrop, children }: Props) {
  const drag = useRef<Drag | null>(null);
  const dropped = useRef(false);
  const ghost = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState<string | null>(null);

  function down({ target, button, clientX, clientY }: PointerEvent) {
    dropped.current = false;
    const who = target instanceof Element ? target.closest<HTMLElement>('[data-who]')?.dataset['who'] : undefined;
    if (button === 0 && who) drag.current = { who, x: clientX, y: clientY, moving: false };
  }

  function move(event: PointerEvent<HTMLElement>) {
    const now = drag.current;
    if (!now || (!now.moving && Math.hypot(event.clientX - now.x, event.clientY - now.y) < threshold)) return;
    if (!now.moving) {
      now.moving = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      setMoving(now.who);
      onPick(now.who);
    }
    // Set from a script, which the content security policy lets through, unlike a style in the page.
    if (ghost.current) ghost.current.style.transform = `translate(${event.clientX + 14}px, ${event.clientY + 14}px)`;
    onOver(targetAt(event));
  }

  function end(event: PointerEvent<HTMLElement>) {
    const now = drag.current;
    drag.current = null;
    setMoving(null);
    if (!now?.moving) return;
    dropped.current = event.type === 'pointerup';
    onDrop(now.who, dropped.current ? targetAt(event) : null);
  }

  /** The press that ends a drag is no press. */
  function click(event: MouseEvent) {
    if (!dropped.current) return;
    dropped.current = false;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div onPointerDown={down} onPointerMove={move} onPointerUp={end} onPointerCancel={end} onClickCapture={click}>
      {children}
      {moving !== null && (
        <div ref={ghost} aria-hidden="true" className="pointer-events-none fixed top-0 left-0 z-10 rounded-full bg-teal px-4 py-2 text-small font-semibold text-on-teal">
          {nameOf(moving)}
        </div>
      )}
    </div>
  );
}

function targetAt({ clientX, clientY }: PointerEvent<HTMLElement>): Target | null {
  const element = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-target]');
  return readTarget(element?.dataset['target'] ?? '');
}
