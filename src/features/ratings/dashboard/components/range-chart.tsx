'use client';

import { useSyncExternalStore } from 'react';
import { CartesianGrid, ComposedChart, ErrorBar, ResponsiveContainer, Scatter, XAxis, YAxis } from 'recharts';
import type { ElementRow } from '../elements';

type Point = { label: string; mean: number; range: [number, number] };

/** A label that fits beside the chart; the table has it whole. */
const shortened = (label: string): string =>
  label.length > 40 ? `${label.slice(0, label.lastIndexOf(' ', 38))} …` : label;

const subscribe = () => () => undefined;

/** A dot for each mean and a band for its honest range. Drawn in the browser; the table beside it has the same numbers. */
export function RangeChart({ rows }: { rows: readonly ElementRow[] }) {
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const points = rows.flatMap(({ label, figures }): Point[] => {
    if (!figures) return [];
    const mean = Number(figures.shownMean);
    return [{ label, mean, range: [mean - figures.range.low, figures.range.high - mean] }];
  });
  const height = 48 + 52 * points.length;
  if (!inBrowser || points.length === 0) return null;
  return (
    <div aria-hidden="true" className="chart">
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          layout="vertical"
          data={points}
          margin={{ left: 0, right: 16, top: 8, bottom: 8 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="var(--color-line)" />
          <XAxis
            type="number"
            domain={[1, 5]}
            ticks={[1, 2, 3, 4, 5]}
            stroke="var(--color-soft)"
            fontSize={15}
          />
          <YAxis
            type="category"
            dataKey="label"
            width={150}
            interval={0}
            padding={{ top: 26, bottom: 26 }}
            tickFormatter={shortened}
            tickLine={false}
            stroke="var(--color-ink)"
            fontSize={15}
          />
          <Scatter dataKey="mean" fill="var(--color-teal)" isAnimationActive={false}>
            <ErrorBar
              dataKey="range"
              direction="x"
              width={0}
              strokeWidth={8}
              stroke="var(--color-teal)"
              opacity={0.4}
            />
          </Scatter>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
