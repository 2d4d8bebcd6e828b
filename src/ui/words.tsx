import { piecesOf } from '@/languages/fallback';

/** A text in the language of the page; what of it is left in English says so, to eyes and ears. */
export function Words({ children }: { children: string }) {
  return piecesOf(children).map(({ text, english }, index) =>
    english ? (
      <span key={index} lang="en-GB" dir="ltr">
        {text}
      </span>
    ) : (
      text
    ),
  );
}
