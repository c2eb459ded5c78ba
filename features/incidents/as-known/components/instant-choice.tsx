import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { LinkButton } from "#components/link-button.tsx";
import { SelectOptions } from "#components/select-options.tsx";
import { formatTime, toLocalFields } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { listZones } from "#lib/zones.ts";
import type { AsKnown } from "../loaders.ts";
import { InstantSlider } from "./instant-slider.tsx";

type Props = {
  asked: AsKnown["asked"];
  span: NonNullable<AsKnown["span"]>;
  organisations: AsKnown["organisations"];
  base: string;
  zone: string;
};

/** At which recorded instant, of whose file, and compared with which other: all of it in the address. */
export async function InstantChoice({ asked, span, organisations, base, zone }: Props) {
  const t = await getTranslator();
  const standing = fieldsOf(span.at, zone);
  const other = asked.with === undefined ? { date: "", time: "" } : fieldsOf(asked.with, zone);
  const kept = { organisationId: asked.organisationId, with: asked.with };
  return (
    <div className="mb-4 flex flex-col gap-3 rounded-md border border-line bg-surface p-4 print:hidden">
      <Form action={base} className="flex flex-wrap items-end gap-3" prefetch={false}>
        {Object.entries(kept).map(([name, value]) =>
          value === undefined ? null : <input key={name} name={name} type="hidden" value={value} />,
        )}
        <InstantSlider
          first={span.first.seq}
          key={span.reached?.seq}
          label={t("asKnown.slider")}
          last={span.last.seq}
          says={t.raw("asKnown.entry")}
          value={span.reached?.seq ?? span.first.seq}
        />
        <button className={buttonClass("secondary", "regular")} type="submit">
          {t("asKnown.goToEntry")}
        </button>
      </Form>
      <Form action={base} className="flex flex-wrap items-end gap-2" prefetch={false}>
        <Field defaultValue={standing.date} label={t("asKnown.date")} name="date" type="date" />
        <Field defaultValue={standing.time} label={t("asKnown.time")} name="time" type="time" />
        <label className="flex min-w-48 flex-col gap-1 text-soft text-xs">
          {t("asKnown.zone")}
          <select className="control" defaultValue={zone} key={zone} name="zone">
            <SelectOptions options={listZones(zone)} />
          </select>
        </label>
        {organisations.length < 2 ? null : (
          <label className="flex min-w-0 flex-col gap-1 text-soft text-xs sm:max-w-64">
            {t("timeline.organisation")}
            <select
              className="control"
              defaultValue={asked.organisationId ?? ""}
              key={asked.organisationId}
              name="organisationId"
            >
              <option value="">{t("asKnown.wholeCase")}</option>
              {organisations.map(({ organisationId, name }) => (
                <option key={organisationId} value={organisationId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Field defaultValue={other.date} label={t("asKnown.withDate")} name="withDate" type="date" />
        <Field defaultValue={other.time} label={t("asKnown.withTime")} name="withTime" type="time" />
        <button className={buttonClass("primary", "regular")} type="submit">
          {t("asKnown.show")}
        </button>
        <LinkButton href={`${base}?at=${span.last.at}`} look="quiet">
          {t("asKnown.latest")}
        </LinkButton>
      </Form>
    </div>
  );
}

/** To the second: several entries can stand within one minute. */
function fieldsOf(at: string, zone: string) {
  const instant = Temporal.Instant.from(at);
  return { ...toLocalFields(instant, zone), time: formatTime(instant, zone, "second") };
}

type FieldProps = { label: string; name: string; type: "date" | "time"; defaultValue: string };

function Field({ label, name, type, defaultValue }: FieldProps) {
  return (
    <label className="flex flex-col gap-1 text-soft text-xs">
      {label}
      <input
        className="control w-36"
        defaultValue={defaultValue}
        key={defaultValue}
        name={name}
        step={type === "time" ? 1 : undefined}
        type={type}
      />
    </label>
  );
}
