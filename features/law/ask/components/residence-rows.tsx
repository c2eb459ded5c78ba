import { ChoiceGroup } from "#components/choice-group.tsx";
import { FieldError } from "#components/field-error.tsx";
import { fieldDescription } from "#components/field-ids.ts";
import type { SelectOption } from "#components/select-field.tsx";
import { SelectOptions } from "#components/select-options.tsx";
import { countRows } from "../rules.ts";
import { type AskForm, keepTyped } from "./ask-form.ts";
import { residenceOptions } from "./place-options.ts";
import { RowButton } from "./row-button.tsx";

const ROW = "byResidence";

/** Where the persons live, a line for each place; one line is always free. */
export function ResidenceRows({ form }: { form: AskForm }) {
  const { fields, typed, t, path } = form;
  const filled = countRows(typed, ROW);
  const rows = Array.from({ length: filled + (form.adding === ROW ? 2 : 1) }, (_, index) => index);
  const places = residenceOptions(form);
  const id = fields.id(ROW);
  return (
    <ChoiceGroup help={t("lawAsk.form.byResidenceHelp")} id={id} label={t("lawAsk.form.byResidence")}>
      <ul className="flex flex-col gap-2">
        {rows.map((index) => (
          <li key={index}>
            <Line form={form} index={index} places={places}>
              {index < filled ? (
                <RowButton
                  act="remove"
                  label={t("lawAsk.form.removeRow", { number: index + 1 })}
                  to={`${path}#${id}`}
                  value={`${ROW}.${index}`}
                />
              ) : null}
            </Line>
          </li>
        ))}
      </ul>
      <div>
        <RowButton act="add" label={t("lawAsk.form.addResidence")} to={`${path}#${id}`} value={ROW} />
      </div>
    </ChoiceGroup>
  );
}

type LineProps = {
  form: AskForm;
  index: number;
  places: readonly SelectOption[];
  children: React.ReactNode;
};

function Line({ form, index, places, children }: LineProps) {
  const { fields, typed, t } = form;
  const name = `${ROW}.${index}`;
  const [place, persons] = [`${name}.of`, `${name}.persons`];
  const error = fields.error(name);
  const said = fieldDescription({ id: fields.id(name), error });
  return (
    <div id={fields.id(name)}>
      <div className="flex items-center gap-2">
        <select
          {...said}
          aria-label={t("lawAsk.form.placeOf", { number: index + 1 })}
          className="control min-w-0 flex-1"
          defaultValue={fields.value(place)}
          name={place}
        >
          <option value="">{t("lawAsk.form.choosePlace")}</option>
          <SelectOptions options={keepTyped(places, typed.get(place) ?? [])} />
        </select>
        <input
          {...said}
          aria-label={t("lawAsk.form.personsOf", { number: index + 1 })}
          autoComplete="off"
          className="control w-28 tabular-nums"
          defaultValue={fields.value(persons)}
          inputMode="numeric"
          name={persons}
          placeholder={t("lawAsk.form.persons")}
        />
        <span className="flex w-8 justify-center">{children}</span>
      </div>
      <FieldError id={fields.id(name)}>{error}</FieldError>
    </div>
  );
}
