import type { ReactNode } from "react";
import { ChoiceGroup } from "./choice-group.tsx";
import type { SelectOption } from "./select-field.tsx";
import { SelectOptions } from "./select-options.tsx";

export type InstantPrecision = "instant" | "day" | "unknown";

type Props = {
  id: string;
  /** Submitted as `${name}.precision`, `${name}.date`, `${name}.time`, `${name}.zone`. */
  name: string;
  label: ReactNode;
  labels: { date: string; time: string; zone: string; precision: Record<InstantPrecision, string> };
  zones: readonly SelectOption[];
  defaultValue: { precision: InstantPrecision; date: string; time: string; zone: string };
  precisions?: readonly InstantPrecision[];
  help?: ReactNode;
  error?: string | undefined;
};

/** Local date and time as typed, with the zone they are read in; the server makes the instant. */
export function InstantField(props: Props) {
  const { id, name, label, labels, zones, defaultValue, help, error } = props;
  const precisions = props.precisions ?? ["instant", "day", "unknown"];
  const invalid = error ? true : undefined;
  return (
    <ChoiceGroup className="group/instant" error={error} help={help} id={id} label={label}>
      {precisions.length < 2 ? (
        <input name={`${name}.precision`} type="hidden" value={precisions[0]} />
      ) : (
        <div className="flex flex-wrap gap-x-5 gap-y-1.5" key={defaultValue.precision}>
          {precisions.map((precision) => (
            <label className="flex items-center gap-2" key={precision}>
              <input
                className="size-4 accent-solid"
                defaultChecked={precision === defaultValue.precision}
                name={`${name}.precision`}
                type="radio"
                value={precision}
              />
              {labels.precision[precision]}
            </label>
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2 group-has-[[value=unknown]:checked]/instant:hidden">
        <label className="flex flex-col gap-1 text-soft text-xs">
          {labels.date}
          <input
            aria-invalid={invalid}
            className="control w-40"
            defaultValue={defaultValue.date}
            name={`${name}.date`}
            type="date"
          />
        </label>
        <label className="flex flex-col gap-1 text-soft text-xs group-has-[[value=day]:checked]/instant:hidden">
          {labels.time}
          <input
            aria-invalid={invalid}
            className="control w-28"
            defaultValue={defaultValue.time}
            name={`${name}.time`}
            type="time"
          />
        </label>
        <label className="flex min-w-48 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-72">
          {labels.zone}
          <select
            className="control"
            defaultValue={defaultValue.zone}
            key={defaultValue.zone}
            name={`${name}.zone`}
          >
            <SelectOptions options={zones} />
          </select>
        </label>
      </div>
    </ChoiceGroup>
  );
}
