/** Whom to ask, on every page of a form: a number that can be rung and an address that can be written to, with one press. */
export const NeedHelp = ({ contact }: { contact: string | null }) => (
  <p className="mt-8 border-t border-line pt-4 text-small">
    <strong>{needHelp}</strong>{' '}
    {contact ? <>Ask {contact.split(reachable).map(pressable)}.</> : askFacilitator}
  </p>
);

// Every second part is an address or a number.
const reachable = /([^\s,;:<>()]+@[^\s,;:<>()]+\w|\+?\d[\d ]{7,}\d)/;

const pressable = (part: string, index: number) =>
  index % 2 === 0 ? (
    part
  ) : (
    <a key={index} href={part.includes('@') ? `mailto:${part}` : `tel:${part.replaceAll(' ', '')}`}>
      {part}
    </a>
  );

const needHelp = 'Need help?';
const askFacilitator = 'Ask your facilitator.';
