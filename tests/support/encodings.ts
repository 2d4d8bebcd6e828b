/** What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has nothing to see; as much of it as our files use. */
const ofItsOwn = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
]);

/** A text as an older Excel on Windows saves it. @throws at a letter that it doesn't know. */
export const windows1252 = (text: string): Buffer<ArrayBuffer> =>
  Buffer.from(
    [...text].map((letter) => {
      const code = ofItsOwn.get(letter) ?? letter.codePointAt(0) ?? 0;
      if (code > 0xff) throw new Error(`Windows-1252 has no ${letter}`);
      return code;
    }),
  );
