import { piecesOf } from '@/languages/other-language';

/** A text in the language of the page; what of it is in another says so, to eyes and ears. */
export function Words({ children }: { children: string }) {
  return piecesOf(children).map(({ text, tag }, index) =>
    tag ? (
      <span key={index} lang={tag} dir={tag === 'en-GB' ? 'ltr' : 'auto'}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
