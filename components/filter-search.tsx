import { clsx } from "clsx";

type Props = {
  label: string;
  name?: string;
  value: string | undefined;
  /** What it searches, where the label does not say it. */
  title?: string;
  className?: string;
};

/** The words of a filter. */
export function FilterSearch({ label, name = "q", value = "", title, className }: Props) {
  return (
    <label
      className={clsx("flex flex-col gap-1 text-soft text-xs", className ?? "min-w-56 flex-1 sm:max-w-80")}
    >
      {label}
      <input
        className="control"
        defaultValue={value}
        key={value}
        maxLength={100}
        name={name}
        title={title}
        type="search"
      />
    </label>
  );
}
