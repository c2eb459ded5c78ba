import { Fragment } from "react";
import type { SelectOption } from "./select-field.tsx";

type Props = { options: readonly SelectOption[] };

export function SelectOptions({ options }: Props) {
  const groups = Map.groupBy(options, ({ group }) => group ?? "");
  return [...groups].map(([group, members]) => {
    const choices = members.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return group === "" ? (
      <Fragment key={group}>{choices}</Fragment>
    ) : (
      <optgroup key={group} label={group}>
        {choices}
      </optgroup>
    );
  });
}
