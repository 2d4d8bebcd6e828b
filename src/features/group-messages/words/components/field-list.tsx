import type { Field } from '@/features/messages/templates/model';

/** What can be filled in, each as it is typed, with what it says and an example. */
export function FieldList({ fields }: { fields: readonly (Field & { name: string })[] }) {
  if (fields.length === 0)
    return <p className="mb-4">Nothing is filled in: it says the same to everybody.</p>;
  return (
    <>
      <p className="mb-2">
        What stands in braces is filled in for each person. Write it just like this, where you want it:
      </p>
      <dl className="mb-6 max-w-2xl">
        {fields.map(({ name, says, example, block, required }) => (
          <div key={name} className="border-b border-line py-1.5 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-x-4">
            <dt className="font-semibold">{`{${name}}`}</dt>
            <dd>
              {says}
              {required && ', which has to stay'}
              {block && '. On a line of its own, which goes where there is nothing to say'}.{' '}
              <span className="break-words whitespace-pre-line text-soft">For example: {example}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
