import { Range } from '@/ui/range';

/** Why a range stands beside each average, told of the first course. */
export function HowSure() {
  return (
    <section className="grid items-center gap-x-10 gap-y-6 border-t border-line py-10 md:grid-cols-2">
      <div>
        <h2>Numbers that say how sure they are</h2>
        <p className="mt-3">
          Forty people had a place on the first course in London. When it ended, 32 of them gave working in
          small groups a mark: 4.7 out of 5 on average. Eight gave none. Had all eight given it 1, or all
          eight 5, the average of the forty would be 3.96 or 4.76. Roundtable shows that range beside an
          average, and how many answered.
        </p>
      </div>
      <Range
        from={1}
        to={5}
        value={4.7}
        low={3.96}
        high={4.76}
        words="On a scale from 1 to 5: average 4.7, possible from 3.96 to 4.76"
      />
    </section>
  );
}
