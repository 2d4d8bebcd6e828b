'use client';

import { CartesianGrid, ComposedChart, ErrorBar, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import type { LineProps, RangePoint } from './ranges';

type Dot = { place: 'first' | 'second'; value: number; reach: [number, number] };

const dot = (place: Dot['place'], { value, low, high }: RangePoint): Dot => ({
  place,
  value,
  reach: [value - low, high - value],
});

type Drawn = { cx?: number; cy?: number; payload?: Dot };

const bands = { first: 'var(--color-teal-band)', second: 'var(--color-track)' };

/** A line of the picture that tells more to whoever points at it or comes to it by keyboard; else as it was drawn. */
export default function MovingLine({ label, from, to, marks, first, second, height }: LineProps) {
  const margin = { left: 12, right: 12, top: 0, bottom: 0 };
  const data = [...(first ? [dot('first', first)] : []), ...(second ? [dot('second', second)] : [])];
  return (
    <ComposedChart
      responsive
      layout="vertical"
      data={data}
      margin={margin}
      aria-label={`${label}: its figures`}
      role="img"
      style={{ width: '100%', height }}
    >
      <CartesianGrid horizontal={false} stroke="var(--color-line)" />
      <XAxis hide type="number" domain={[from, to]} ticks={[...marks]} />
      <YAxis
        hide
        type="category"
        dataKey="place"
        padding={first && second ? { top: 15, bottom: 13 } : undefined}
      />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        allowEscapeViewBox={{ x: false, y: true }}
        wrapperStyle={{ zIndex: 1 }}
        content={({ active }) => active && <Told {...{ label, first, second }} />}
      />
      {data.map(({ place }) => (
        <Scatter
          key={place}
          dataKey={(each: Dot) => (each.place === place ? each.value : null)}
          isAnimationActive={false}
          shape={({ cx, cy, payload }: Drawn) => payload?.place === place && <Mark {...{ cx, cy, place }} />}
        >
          <ErrorBar
            dataKey={(each: Dot) => (each.place === place ? each.reach : null)}
            direction="x"
            width={0}
            strokeWidth={12}
            stroke={bands[place]}
            isAnimationActive={false}
          />
        </Scatter>
      ))}
    </ComposedChart>
  );
}

/** The first a filled dot, the second a ring: told apart without colour, as where they are drawn. */
function Mark({ cx, cy, place }: Omit<Drawn, 'payload'> & Pick<Dot, 'place'>) {
  return place === 'second' ? (
    <circle cx={cx} cy={cy} r="7" className="fill-card stroke-ink stroke-3" />
  ) : (
    <circle cx={cx} cy={cy} r="8" className="fill-teal stroke-card stroke-2" />
  );
}

const Told = ({ label, first, second }: Pick<LineProps, 'label' | 'first' | 'second'>) => (
  <div role="status" className="w-64 rounded-lg border border-line bg-card p-3 text-small shadow-md">
    <p>
      <strong>{label}</strong>
    </p>
    {first && <p>{first.told}</p>}
    {second && <p>{second.told}</p>}
  </div>
);
