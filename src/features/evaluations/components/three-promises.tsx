import { addresses } from '@/addresses';
import { promiseWords } from '../promises';

/** The three promises that a form can make, for whoever has not heard of them. */
export function ThreePromises() {
  return (
    <section className="border-t border-line py-10">
      <h2>A promise on every form</h2>
      <p className="mt-3 max-w-3xl">
        Each form makes one of three promises, at its top. Once the first person has opened it, nobody can
        change it.
      </p>
      <dl className="my-6 grid gap-x-8 gap-y-6 md:grid-cols-3">
        {[promiseWords.unlinkable, promiseWords.linked, promiseWords.named].map(({ title, text }) => (
          <div key={title} className="border-l-5 border-teal pl-5">
            <dt className="font-semibold">{title}</dt>
            <dd className="mt-1">{text}</dd>
          </div>
        ))}
      </dl>
      <a href={addresses.howKept()}>How answers are kept</a>
    </section>
  );
}
