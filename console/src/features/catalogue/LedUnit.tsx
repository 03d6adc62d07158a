interface Props {
  unit: { shortName: string };
  /** null: it is no village */
  township: string | null;
}

/** A unit in a list of what is led: its page may be closed to the lead department, so it is no link. */
export function LedUnit({ unit, township }: Props) {
  return (
    <span className="row-unit-wide">
      {unit.shortName} {township ? <span className="muted">{township}</span> : null}
    </span>
  );
}
