'use client';

import { useCombobox } from 'downshift';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { counted } from '@/writing/words';
import { findNow } from '../actions';
import { type Found, kindWords } from '../model';

const pause = 200;
const mostShown = 12;

/** A window over the page with a field and a list that fills while one types; Enter goes there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  // The combobox has a use for Escape of its own.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <dialog
      ref={dialog}
      aria-label="Find"
      onClose={onClose}
      onKeyDownCapture={leave}
      className="mx-auto mt-[10vh] w-full max-w-xl rounded-lg border border-strong-line bg-card p-5 text-ink backdrop:bg-black/40"
    >
      <Finder onChosen={close} />
    </dialog>
  );
}

function Finder({ onChosen }: { onChosen: () => void }) {
  const router = useRouter();
  const [search, setSearch] = useState('');
  const { items, said } = useFound(search);
  const { getLabelProps, getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox({
    items,
    inputValue: search,
    isOpen: items.length > 0,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: (item) => item?.name ?? '',
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onChosen();
      router.push(selectedItem.href);
    },
  });
  const label = getLabelProps();
  return (
    <>
      <label id={label.id} htmlFor={label.htmlFor} className="block font-semibold">
        Find a person, a table, a form or a cohort
      </label>
      <input
        {...getInputProps({
          // At once: by way of the combobox's own state, letters that are typed fast would be lost.
          onChange: ({ currentTarget }) => setSearch(currentTarget.value),
        })}
        className="control mt-2 max-w-full"
      />
      <p role="status" className="mt-2 text-small text-soft">
        {said}
      </p>
      <ul {...getMenuProps()} className="max-h-[50vh] overflow-y-auto">
        {items.map((item, index) => (
          <Row
            key={`${item.href} ${item.name} ${item.detail}`}
            item={item}
            isAt={index === highlightedIndex}
            {...getItemProps({ item, index })}
          />
        ))}
      </ul>
    </>
  );
}

function Row({ item, isAt, ...option }: { item: Found; isAt: boolean } & React.ComponentProps<'li'>) {
  return (
    <li
      {...option}
      className={`cursor-pointer rounded px-3 py-2 ${isAt ? 'bg-teal-wash outline-2 outline-teal' : ''}`}
    >
      <span className="font-semibold">{item.name}</span>{' '}
      <span className="text-small text-soft">
        {kindWords[item.kind]}: {item.detail}
      </span>
    </li>
  );
}

/** What is found of what was typed, once typing has paused. An answer that another overtook counts for nothing. */
function useFound(search: string): { items: Found[]; said: string } {
  const [found, setFound] = useState<{ search: string; items: Found[] }>({ search: '', items: [] });
  useEffect(() => {
    if (search.trim() === '') return;
    let isLatest = true;
    const timer = setTimeout(() => {
      const show = (items: Found[]) => isLatest && setFound({ search, items });
      findNow(null, asForm(search)).then(
        (kinds) => show(kinds.flatMap(({ shown }) => shown).slice(0, mostShown)),
        () => show([]),
      );
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [search]);
  if (search.trim() === '') return { items: [], said: '' };
  const isThere = found.search === search;
  const many = counted(found.items.length, 'is', 'are');
  return {
    items: found.items,
    said: !isThere
      ? 'Looking…'
      : found.items.length === 0
        ? 'Nothing is called so.'
        : `${many} shown. Arrow keys choose, Enter goes there.`,
  };
}

function asForm(search: string): FormData {
  const form = new FormData();
  form.set('q', search);
  return form;
}
