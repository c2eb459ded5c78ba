import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import type { LawView } from "../../components/law-view.ts";
import type { ChangesAsked } from "../schema.ts";

/** Which two days are compared; the publications chosen above stay in the address. */
export function DaysForm({ asked, view }: { asked: ChangesAsked; view: LawView }) {
  const { t, base, on } = view;
  const yearBefore = Temporal.PlainDate.from(on).subtract({ years: 1 }).toString();
  const days = { earlier: asked.earlier ?? yearBefore, later: asked.later ?? on };
  return (
    <FilterForm action={`${base}/law/changes`}>
      <input name="from" type="hidden" value={asked.from} />
      <input name="to" type="hidden" value={asked.to} />
      {(["earlier", "later"] as const).map((name) => (
        <label className="flex min-w-40 flex-col gap-1 text-soft text-xs" key={name}>
          {t(`law.changes.${name}`)}
          <input
            className="control"
            defaultValue={days[name]}
            key={days[name]}
            name={name}
            required
            type="date"
          />
        </label>
      ))}
      <FilterButtons apply={t("law.changes.compareDays")} />
    </FilterForm>
  );
}
