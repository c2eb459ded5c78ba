import type { ReactNode } from "react";
import { countRows } from "../rules.ts";
import type { RowName } from "../schema.ts";
import type { AskForm } from "./ask-form.ts";
import { RowButton } from "./row-button.tsx";

type Props = {
  form: AskForm;
  row: Exclude<RowName, "byResidence">;
  children: (name: string) => ReactNode;
};

/** What is on record of one kind, a box for each; a button asks for another. */
export function RecordRows({ form, row, children }: Props) {
  const { fields, typed, t, path } = form;
  const filled = countRows(typed, row);
  const rows = Array.from({ length: filled + (form.adding === row ? 1 : 0) }, (_, index) => index);
  const id = fields.id(row);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" id={id}>
      <legend className="mb-1 font-medium text-ink text-sm">{t(`lawAsk.rows.${row}.title`)}</legend>
      <p className="text-faint text-xs">{t(`lawAsk.rows.${row}.help`)}</p>
      {rows.map((index) => (
        <fieldset className="relative rounded-md border border-line p-3" key={index}>
          <legend className="sr-only">{t(`lawAsk.rows.${row}.one`, { number: index + 1 })}</legend>
          <div className="flex flex-col gap-3">{children(`${row}.${index}`)}</div>
          {index < filled ? (
            <div className="absolute end-1 top-1">
              <RowButton
                act="remove"
                label={t("lawAsk.form.removeRow", { number: index + 1 })}
                to={`${path}#${id}`}
                value={`${row}.${index}`}
              />
            </div>
          ) : null}
        </fieldset>
      ))}
      <div>
        <RowButton act="add" label={t(`lawAsk.rows.${row}.add`)} to={`${path}#${id}`} value={row} />
      </div>
    </fieldset>
  );
}
