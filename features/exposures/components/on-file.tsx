type Props = { text: string; changed: string | null };

/** What stands on file now, for someone whose own change came second. */
export function OnFile({ text, changed }: Props) {
  return (
    <p>
      {text}
      {changed === null ? null : <span className="block">{changed}</span>}
    </p>
  );
}
