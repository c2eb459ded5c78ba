import { clsx } from "clsx";
import type { SelectOption } from "./select-field.tsx";
import { SelectOptions } from "./select-options.tsx";

type Props = {
  label: string;
  name: string;
  options: readonly SelectOption[];
  value: string | undefined;
  /** The first, empty choice. */
  any?: string;
  className?: string;
};

/** One choice of a filter; without one, any. */
export function FilterChoice({ label, name, options, value = "", any, className = "sm:max-w-64" }: Props) {
  return (
    <label className={clsx("flex min-w-0 flex-col gap-1 text-soft text-xs", className)}>
      {label}
      <select className="control" defaultValue={value} key={value} name={name}>
        {any === undefined ? null : <option value="">{any}</option>}
        <SelectOptions options={options} />
      </select>
    </label>
  );
}
