import type { FieldSpec } from "#components/field-list-form.tsx";
import type { Translate } from "#lib/translate.ts";
import { listZones } from "#lib/zones.ts";
import type { Hotline } from "../queries.ts";

const ZONE = "Europe/Paris";

type Asked = {
  readonly t: Translate;
  readonly note: string;
  readonly today: string;
  readonly hotline: Hotline | null;
};

/** What is told of a hotline, when it is opened and when it is amended. */
export function hotlineFields({ t, note, today, hotline }: Asked): FieldSpec[] {
  return [
    {
      ...{ as: "text", name: "number", label: t("hotline.form.number"), half: true, required: true },
      value: hotline?.number ?? "",
    },
    {
      ...{ as: "text", name: "supplier", label: t("hotline.form.supplier"), half: true, required: true },
      ...{ value: hotline?.supplier ?? "", help: t("hotline.form.supplierHelp") },
    },
    {
      ...{ as: "text", name: "hours", label: t("hotline.form.hours"), half: true, note },
      ...{ value: hotline?.hours ?? "", help: t("hotline.form.hoursHelp") },
    },
    {
      ...{
        as: "select",
        name: "zone",
        label: t("hotline.form.zone"),
        half: true,
        value: hotline?.zone ?? ZONE,
      },
      options: [...listZones(hotline?.zone ?? ZONE)],
    },
    {
      ...{ as: "date", name: "openedOn", label: t("hotline.form.openedOn"), half: true, required: true },
      ...{ value: hotline?.openedOn ?? today, help: t("hotline.form.openedOnHelp") },
    },
  ];
}
