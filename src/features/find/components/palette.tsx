'use client';

import { useCombobox } from 'downshift';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Address, addresses } from '@/addresses';
import { isToPart } from '@/ui/link';
import { findNow } from '../actions';
import { type FewFound, isEnough, kindWords } from '../model';

const pause = 200;

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
  const go = (item: Choice | null | undefined) => {
    if (!item) return;
    onChosen();
    if (isToPart(item.href)) location.assign(item.href);
    else router.push(item.href);
  };
  // Enter that came before the answer goes to its first.
  const [entered, setEntered] = useState('');
  const { few, isThere, said } = useFound(search, ({ items: [first] }) => {
    if (entered === search) go(first);
  });
  const items = choicesOf(few, search);
  const { getLabelProps, getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox({
    items,
    inputValue: search,
    isOpen: items.length > 0,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: (item) => item?.name ?? '',
    onSelectedItemChange: ({ selectedItem }) => go(selectedItem),
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
          onChange: ({ currentTarget }) => {
            setEntered('');
            setSearch(currentTarget.value);
          },
          onKeyDown: ({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing && !isThere) setEntered(search);
          },
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

/** Where one can go from here: what was found, and, where that isn't all, the page that has it all. */
type Choice = { name: string; detail: string; href: Address };

function choicesOf({ items, isMore }: FewFound, search: string): Choice[] {
  const found = items.map(({ kind, name, detail, href }) => ({
    ...{ name, detail: `${kindWords[kind]}: ${detail}`, href },
  }));
  const all = {
    name: 'Everything that is called like this',
    detail: '',
    href: addresses.find({ q: search }),
  };
  return isMore ? [...found, all] : found;
}

function Row({ item, isAt, ...option }: { item: Choice; isAt: boolean } & React.ComponentProps<'li'>) {
  return (
    <li
      {...option}
      className={`cursor-pointer rounded px-3 py-2 ${isAt ? 'bg-teal-wash outline-2 outline-teal' : ''}`}
    >
      <span className="font-semibold">{item.name}</span>{' '}
      <span className="text-small text-soft">{item.detail}</span>
    </li>
  );
}

/** `few`: null once nobody is signed in; why nothing could be asked otherwise. */
type Answer = { search: string; few: FewFound | null | 'away' };

const nothing: FewFound = { items: [], isMore: false };

/** What is found of what was typed, once typing has paused. Of anything else that was typed nothing is there to be chosen. */
function useFound(search: string, onAnswer: (few: FewFound) => void) {
  const [answer, setAnswer] = useState<Answer>({ search: '', few: nothing });
  const answered = useEffectEvent(onAnswer);
  useEffect(() => {
    if (!isEnough(search)) return;
    let isLatest = true;
    const take = (few: Answer['few']) => {
      if (!isLatest) return;
      setAnswer({ search, few });
      if (few !== null && few !== 'away') answered(few);
    };
    const timer = setTimeout(() => {
      findNow(null, asForm(search)).then(take, () => take('away'));
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [search]);
  const isThere = answer.search === search;
  const { few } = answer;
  return {
    few: isThere && few !== null && few !== 'away' ? few : nothing,
    isThere,
    said: isThere || !isEnough(search) ? inWords(search, few) : 'Looking…',
  };
}

function inWords(search: string, few: Answer['few']): string {
  if (!isEnough(search)) return search.trim() === '' ? '' : 'Type one letter more.';
  if (few === 'away') return 'Roundtable can’t be reached just now. Type a letter more to try again.';
  if (few === null) return 'You are signed out. Open the page again to sign in.';
  if (few.items.length === 0) return 'Nobody and nothing has this in its name.';
  return `${few.isMore ? `The first ${few.items.length} are shown. ` : ''}Arrow keys choose, Enter goes there.`;
}

function asForm(search: string): FormData {
  const form = new FormData();
  form.set('q', search);
  return form;
}
