import { ChoiceGroup } from "#components/choice-group.tsx";
import { isRepeatedHour, zoneOf } from "../rules.ts";
import type { AskForm } from "./ask-form.ts";

type Props = { form: AskForm; name: string; label: string; help?: string };

/** A local day and hour of the party. What a browser's own field would swallow, 31 February, stays as a text. */
export function MomentField({ form, name, label, help }: Props) {
  const { fields, t } = form;
  const [date, time] = [fields.value(`${name}.date`), fields.value(`${name}.time`)];
  const error = fields.error(name);
  const invalid = error === undefined ? undefined : true;
  const isRepeated = isRepeatedHour({ date, time, zone: zoneOf(form.typed) });
  return (
    <ChoiceGroup error={error} help={help} id={fields.id(name)} label={label}>
      <div className="flex flex-wrap gap-2">
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("forms.instant.date")}
          <input
            aria-invalid={invalid}
            className="control w-40"
            defaultValue={date}
            name={`${name}.date`}
            type={date === "" || isDay(date) ? "date" : "text"}
          />
        </label>
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("forms.instant.time")}
          <input
            aria-invalid={invalid}
            className="control w-28"
            defaultValue={time}
            name={`${name}.time`}
            step={/^\d\d:\d\d:\d\d$/.test(time) ? 1 : undefined}
            type={time === "" || isTime(time) ? "time" : "text"}
          />
        </label>
        {isRepeated ? (
          <label className="flex flex-col gap-1 text-soft text-xs">
            {t("lawAsk.form.fold")}
            <select
              className="control w-44"
              defaultValue={fields.value(`${name}.fold`)}
              name={`${name}.fold`}
            >
              <option value="">{t("lawAsk.form.foldEarlier")}</option>
              <option value="later">{t("lawAsk.form.foldLater")}</option>
            </select>
          </label>
        ) : null}
      </div>
    </ChoiceGroup>
  );
}

function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text;
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
