import type { FieldSpec } from "#components/field-list-form.tsx";
import type { FilledField } from "#features/forms/rules.ts";
import type { FormField } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Place } from "#lib/action.ts";
import { toLocalFields } from "#lib/dates.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { listZones } from "#lib/zones.ts";

/** Where the one answer of such a form stands. */
export const AT = "answers.0";

type View = {
  readonly zone: string;
  readonly place: Place;
  readonly t: Translate;
  readonly labels: Extract<FieldSpec, { as: "instant" }>["labels"];
};

type Asking = View & {
  readonly words: Messages["drafts"]["answer"];
  /** What the third way to answer is called, where there is something to go back to. */
  readonly fact: string | null;
  /** Whether the answer may stand in place of what a file says, with the reason. */
  readonly overrides: "file" | "nothing";
};

/** What is asked to answer one field: how, the value, the reason, what will follow. */
export function answerSpecs(shown: FilledField, { words, fact, overrides, ...view }: Asking): FieldSpec[] {
  const { field, answer } = shown;
  const as = answer !== null && "unknown" in answer ? "unknown" : "typed";
  const options = [
    { value: "typed", label: words.typed },
    ...(field.mayBeUnknown ? [{ value: "unknown", label: words.unknown }] : []),
    ...(fact === null ? [] : [{ value: "fact", label: fact }]),
  ];
  const reason = answer !== null && "reason" in answer ? (answer.reason ?? "") : "";
  const follows = answer !== null && "unknown" in answer ? answer.follows : "";
  return [
    { as: "select", name: `${AT}.as`, label: words.how, value: as, options },
    valueSpec(shown, view),
    ...(overrides === "nothing"
      ? []
      : ([
          {
            as: "area",
            name: `${AT}.reason`,
            label: words.reason,
            help: words.reasonHelp,
            value: reason,
            impersonal: true,
          },
        ] as const)),
    ...(field.mayBeUnknown
      ? ([
          {
            as: "area",
            name: `${AT}.follows`,
            label: words.follows,
            help: words.followsHelp,
            value: follows,
            impersonal: true,
          },
        ] as const)
      : []),
  ];
}

/** The control that fits what the field takes, with what stands in it. */
function valueSpec({ field, value }: FilledField, { zone, place, t, labels }: View): FieldSpec {
  const { locale } = place;
  const name = `${AT}.value`;
  const label = field.label[locale];
  const limit =
    field.maxLength === undefined ? undefined : t("drafts.answer.limit", { count: field.maxLength });
  const help = [field.help?.[locale], limit].filter((part) => part !== undefined).join(" ");
  const told = help === "" ? { name, label } : { name, label, help };
  switch (field.kind) {
    case "text":
      return { as: "area", ...told, value: textOf(value), impersonal: true };
    case "count":
      return { as: "number", ...told, value: value === null ? "" : String(value) };
    case "choice":
    case "yes_no_unknown":
      return {
        ...{ as: "select", ...told, value: textOf(value), placeholder: t("drafts.answer.choose") },
        options: optionsOf(field, { place, t }),
      };
    case "choices":
      return {
        ...{ as: "checks", ...told, name: `${name}[]`, options: optionsOf(field, { place, t }) },
        chosen: Array.isArray(value) ? value.map(String) : [],
      };
    case "day":
      return { as: "date", ...told, value: dayOf(value, zone) };
    case "moment":
      return {
        ...{ as: "instant", ...told, labels, zones: listZones(zone), precisions: ["instant", "day"] },
        value: momentOf(value, zone),
      };
    default:
      return { as: "text", ...told, value: textOf(value) };
  }
}

function optionsOf(field: FormField, { place, t }: Pick<View, "place" | "t">) {
  if (field.kind === "yes_no_unknown")
    return (["yes", "no"] as const).map((value) => ({ value, label: t(`forms.${value}`) }));
  return (field.options ?? []).map(({ id, label }) => ({ value: id, label: label[place.locale] }));
}

const textOf = (value: Json): string => (typeof value === "string" ? value : "");

function dayOf(value: Json, zone: string): string {
  if (typeof value === "string")
    return Temporal.Instant.from(value).toZonedDateTimeISO(zone).toPlainDate().toString();
  return (value as { readonly date?: string } | null)?.date ?? "";
}

function momentOf(value: Json, zone: string) {
  if (typeof value !== "string")
    return {
      precision: value === null ? "instant" : "day",
      date: dayOf(value, zone),
      time: "",
      zone,
    } as const;
  return { precision: "instant", ...toLocalFields(Temporal.Instant.from(value), zone), zone } as const;
}
