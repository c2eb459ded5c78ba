import { CardsTable } from "#components/cards-table.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { ruleHref } from "#features/law/components/law-href.ts";
import type { LawView } from "#features/law/components/law-view.ts";
import { capital, inSentence } from "#features/law/components/law-words.ts";
import { findRule } from "#law/pack.ts";
import { formatDay } from "#lib/dates.ts";
import type { CorrectedForm } from "../corrections/rules.ts";

const COLUMNS = ["form", "version", "phases", "rules", "mappedOn", "corrections"] as const;

type View = Omit<LawView, "on">;

/** Every form: its version, the stages it has, the duties it serves and what it was copied from. */
export function FormsTable({ forms, view }: { forms: readonly CorrectedForm[]; view: View }) {
  const { t } = view;
  return (
    <CardsTable label={t("lawForms.title")}>
      <TableHead columns={COLUMNS} heading={(column) => t(`lawForms.columns.${column}`)} />
      <tbody>
        {forms.map((form) => (
          <FormRow form={form} key={form.id} view={view} />
        ))}
      </tbody>
    </CardsTable>
  );
}

function FormRow({ form, view }: { form: CorrectedForm; view: View }) {
  const { t, locale, base } = view;
  const column = (name: (typeof COLUMNS)[number]) => t(`lawForms.columns.${name}`);
  return (
    <tr data-row="">
      <th className="min-w-56" scope="row">
        <a
          className="font-medium text-accent underline"
          data-cell=""
          data-follow=""
          href={`${base}/law/forms/${form.id}`}
        >
          {form.title[locale]}
        </a>
        <span className="block font-normal text-faint text-xs">
          {t("lawForms.count", { fields: form.fields.length, sections: form.sections.length })}
        </span>
      </th>
      <td data-label={column("version")}>
        <span className="flex flex-col items-start gap-0.5 max-md:items-end">
          <span className="tabular-nums">{form.version}</span>
          {form.status === "draft" ? (
            <StateBadge icon="circle-dashed" tone="soon">
              {t("lawForms.draft")}
            </StateBadge>
          ) : null}
        </span>
      </td>
      <td data-label={column("phases")}>
        {capital(form.phases.map((phase) => inSentence(t(`drafts.phases.${phase}`))).join(", "))}
      </td>
      <td data-label={column("rules")}>
        <RulesServed form={form} view={view} />
      </td>
      <td className="min-w-56 max-w-md" data-label={column("mappedOn")}>
        <span>
          {formatDay(Temporal.PlainDate.from(form.mappedOn.on), locale)}
          <span className="block text-soft text-xs">{form.mappedOn.from[locale]}</span>
        </span>
      </td>
      <td className="tabular-nums" data-label={column("corrections")}>
        {form.corrections.length}
      </td>
    </tr>
  );
}

function RulesServed({ form, view: { t, locale, base } }: { form: CorrectedForm; view: View }) {
  const rules = form.ruleIds.flatMap((id) => findRule(id) ?? []);
  if (rules.length === 0) return <span className="text-soft">{t("lawForms.anyOther")}</span>;
  return (
    <ul className="flex flex-col gap-0.5 max-md:items-end">
      {rules.map((rule) => (
        <li key={rule.id}>
          <a className="text-accent underline" data-follow="" href={ruleHref(base, rule.id)}>
            {rule.label[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}
