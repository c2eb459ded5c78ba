import { FieldError } from "#components/field-error.tsx";
import type { FormFields } from "#components/form-fields.ts";
import type { IconName } from "#components/icon-name.ts";
import { StateBadge } from "#components/state-badge.tsx";
import type { Tone } from "#components/tones.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Standing } from "../rules.ts";
import type { RowView } from "./scope-view.ts";

type Props = {
  row: RowView;
  /** Of those that ran it: ticked at first. */
  first: boolean;
  fields: FormFields;
  /** Null for who may not end a deployment. */
  endHref: string | null;
  /** Null for who may only look. */
  mayAdd: "add" | null;
  words: Pick<Messages, "scope">;
};

const LOOKS: Record<Standing, { readonly tone: Tone; readonly icon: IconName }> = {
  ran: { tone: "hands", icon: "check" },
  version_unknown: { tone: "soon", icon: "circle-help" },
  start_unknown: { tone: "soon", icon: "circle-help" },
  other_version: { tone: "not-required", icon: "circle-minus" },
  stopped_before: { tone: "not-required", icon: "circle-minus" },
  started_after: { tone: "not-required", icon: "circle-minus" },
};

/** One organisation with each record of the register, and what it says of the period. */
export function ScopeTick({ row, first, fields, endHref, mayAdd, words }: Props) {
  const t = words.scope;
  const { organisationId, name, labs, known, present, lines } = row;
  const file = `files.${organisationId}`;
  const id = fields.id(file);
  const error = fields.error(file);
  const title = (
    <span className="min-w-0">
      <span className="font-semibold text-ink">{name}</span>{" "}
      <span className="text-faint text-xs">{labs}</span>
    </span>
  );
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        {mayAdd === null || present ? (
          title
        ) : (
          <label className="flex min-w-0 items-start gap-2" htmlFor={id}>
            <input
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              aria-invalid={error === undefined ? undefined : true}
              className="mt-0.5 size-4 accent-solid"
              defaultChecked={fields.isChecked(`${file}.in`, "yes", first)}
              id={id}
              name={`${file}.in`}
              type="checkbox"
              value="yes"
            />
            <input name={`${file}.known`} type="hidden" value={known} />
            {title}
          </label>
        )}
        {present ? (
          <StateBadge icon="circle-check" tone="fine">
            {t.present}
          </StateBadge>
        ) : null}
      </div>
      <FieldError id={id}>{error}</FieldError>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {lines.map((line) => (
          <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft" key={line.id}>
            <StateBadge {...LOOKS[line.standing]}>{line.word}</StateBadge>
            <span className="tabular-nums">{line.text}</span>
            {endHref === null ? null : (
              <a
                aria-label={fill(t.endOf, { name })}
                className="text-accent text-xs hover:underline"
                href={`${endHref}${line.id}`}
              >
                {t.end}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
