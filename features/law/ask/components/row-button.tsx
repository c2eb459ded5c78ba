import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";

type Props = {
  act: "add" | "remove";
  /** The kind of row, or one row of it. */
  value: string;
  /** Where the page shows the rows again. */
  to: string;
  label: string;
};

/** Asks the page for one row more or less; sends all that was typed along. */
export function RowButton({ act, value, to, label }: Props) {
  return (
    <button
      className={buttonClass("quiet", "compact")}
      formAction={to}
      name={act}
      type="submit"
      value={value}
    >
      <Icon name={act === "add" ? "plus" : "x"} />
      <span className={act === "add" ? "" : "sr-only"}>{label}</span>
    </button>
  );
}
