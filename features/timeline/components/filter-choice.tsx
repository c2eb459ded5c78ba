import type { SelectOption } from "#components/select-field.tsx";
import { SelectOptions } from "#components/select-options.tsx";

type Props = {
  label: string;
  name: string;
  options: readonly SelectOption[];
  value: string | undefined;
  any?: string;
};

/** One choice of a filter; without one, any. */
export function FilterChoice({ label, name, options, value, any }: Props) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-soft text-xs sm:max-w-64">
      {label}
      <select className="control" defaultValue={value ?? ""} key={value} name={name}>
        {any === undefined ? null : <option value="">{any}</option>}
        <SelectOptions options={options} />
      </select>
    </label>
  );
}
