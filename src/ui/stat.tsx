type Props = {
  /** The figure itself, already written as it should be read: "32", "4.7", "80 %". */
  value: string;
  /** What it is out of: "40". Drawn as "of 40". */
  outOf?: string;
  /** The words for the figure. */
  label: string;
  /** A further line, such as who was asked. */
  detail?: string;
};

/** A number with its words. */
export function Stat({ value, outOf, label, detail }: Props) {
  return (
    <div className="keep">
      <p>
        <span className="text-h1 font-semibold tabular-nums">{value}</span>
        {outOf !== undefined && <span className="text-soft tabular-nums"> of {outOf}</span>}
      </p>
      <p className="font-semibold">{label}</p>
      {detail && <p className="text-small text-soft">{detail}</p>}
    </div>
  );
}
