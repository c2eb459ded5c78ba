import type { ReactNode } from "react";
import { ChoiceGroup } from "./choice-group.tsx";

type Option = {
  value: string;
  label: string;
  help?: ReactNode;
  /** Beside the choice, not part of its name. */
  warning?: ReactNode;
};

type Props = {
  id: string;
  name: string;
  label: ReactNode;
  options: readonly Option[];
  defaultValue?: string;
  help?: ReactNode;
  error?: string | undefined;
  note?: string;
  flow?: "column" | "row";
};

export function RadioGroupField({ name, options, defaultValue, flow = "column", ...group }: Props) {
  return (
    <ChoiceGroup {...group}>
      <div
        className={flow === "row" ? "flex flex-wrap gap-x-5 gap-y-1.5" : "flex flex-col gap-2"}
        key={defaultValue}
      >
        {options.map(({ value, label, help, warning }) => (
          <div key={value}>
            <label className="grid grid-cols-[auto_1fr] items-start gap-x-2">
              <input
                aria-describedby={warning ? `${group.id}-${value}-warning` : undefined}
                className="mt-0.5 size-4 accent-solid"
                defaultChecked={value === defaultValue}
                name={name}
                type="radio"
                value={value}
              />
              <span>
                {label}
                {help ? <span className="block text-faint text-xs">{help}</span> : null}
              </span>
            </label>
            {warning ? (
              <div className="mt-0.5 ps-6" id={`${group.id}-${value}-warning`}>
                {warning}
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </ChoiceGroup>
  );
}
