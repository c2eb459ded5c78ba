import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { citeText } from "#law/forms/cite-text.ts";
import type { FormField, FormSection as SectionOfForm } from "#law/forms/form.ts";
import { formatCount } from "#lib/numbers.ts";
import type { CorrectedForm } from "../corrections/rules.ts";
import type { FormView } from "./form-page.tsx";
import { GradeBadge } from "./grade-badge.tsx";

const COLUMNS = ["field", "kind", "needed", "fact", "grade"] as const;

type Props = { section: SectionOfForm; form: CorrectedForm; mayCorrect: boolean; view: FormView };

/** The fields of one section in the order of the screen, each with what fills it and how well it is known. */
export function FormSection({ section, form, mayCorrect, view }: Props) {
  const { t, locale } = view;
  const columns = mayCorrect ? [...COLUMNS, "correct" as const] : COLUMNS;
  return (
    <Section id={`section-${section.id}`} title={section.title[locale]}>
      <CardsTable label={t("workspace.tableOf", { title: section.title[locale] })}>
        <TableHead columns={columns} heading={(column) => t(`lawForms.fieldColumns.${column}`)} />
        <tbody>
          {form.fields
            .filter((field) => field.section === section.id)
            .map((field) => (
              <FieldLine field={field} form={form} key={field.id} mayCorrect={mayCorrect} view={view} />
            ))}
        </tbody>
      </CardsTable>
    </Section>
  );
}

type LineProps = Omit<Props, "section"> & { field: FormField };

function FieldLine({ field, form, mayCorrect, view }: LineProps) {
  const { t, base } = view;
  const column = (name: (typeof COLUMNS)[number] | "correct") => t(`lawForms.fieldColumns.${name}`);
  return (
    <tr className="scroll-mt-16" data-row="" id={field.id}>
      <th className="min-w-64" scope="row">
        <FieldName field={field} form={form} view={view} />
      </th>
      <td data-label={column("kind")}>
        <span>
          {t(`lawForms.kinds.${field.kind}`)}
          <Options field={field} view={view} />
          {field.maxLength === undefined ? null : (
            <span className="block text-faint text-xs">
              {t("lawForms.atMost", { count: formatCount(field.maxLength, view.locale) })}
            </span>
          )}
        </span>
      </td>
      <td data-label={column("needed")}>
        <Needed field={field} form={form} view={view} />
      </td>
      <td data-label={column("fact")}>
        {field.fact === null ? (
          <span className="text-faint">{t("lawForms.typed")}</span>
        ) : (
          t(`lawForms.facts.${field.fact}`)
        )}
      </td>
      <td data-label={column("grade")}>
        <GradeBadge field={field} t={t} />
      </td>
      {mayCorrect ? (
        <td data-label={column("correct")}>
          <a
            className="inline-flex min-h-6 items-center text-accent underline"
            data-follow=""
            href={`${base}/law/forms/${form.id}?correct=${field.id}`}
          >
            {t("lawForms.correct.open")}
            <span className="sr-only"> {field.label[view.locale]}</span>
          </a>
        </td>
      ) : null}
    </tr>
  );
}

function FieldName({ field, form, view: { t, locale } }: Omit<LineProps, "mayCorrect">) {
  const correction = form.corrections.find(({ fieldId }) => fieldId === field.id);
  return (
    <span className="block font-normal">
      <span className="font-medium text-ink">{field.label[locale]}</span>
      {field.help === undefined ? null : (
        <span className="block text-soft text-xs">{field.help[locale]}</span>
      )}
      {field.cite === undefined ? null : (
        <span className="block text-faint text-xs">{citeText(field.cite, locale)}</span>
      )}
      {correction === undefined ? null : (
        <span className="mt-1 block border-line border-s-2 ps-2 text-soft text-xs">
          {t("lawForms.correct.by", { name: correction.by, note: correction.note })}
        </span>
      )}
    </span>
  );
}

const SHOWN = 3;

/** The first options of a list, and how many there are. */
function Options({ field: { options = [] }, view: { t, locale } }: Pick<LineProps, "field" | "view">) {
  if (options.length === 0) return null;
  if (options.length <= SHOWN)
    return (
      <span className="block text-faint text-xs">
        {options.map(({ label }) => label[locale]).join(" · ")}
      </span>
    );
  return (
    <details className="text-xs">
      <summary className="text-soft">{t("lawForms.options", { count: options.length })}</summary>
      <ul className="list-disc ps-4 text-start text-faint">
        {options.map(({ id, label }) => (
          <li key={id}>{label[locale]}</li>
        ))}
      </ul>
    </details>
  );
}

function Needed({ field, form, view: { t, locale } }: Omit<LineProps, "mayCorrect">) {
  const { required, onlyIf, mayBeUnknown } = field;
  const other = form.fields.find(({ id }) => id === onlyIf?.field);
  return (
    <span>
      {t(`lawForms.required.${required}`)}
      {other === undefined || required === "never" ? null : (
        <span className="block text-faint text-xs">
          {t("lawForms.onlyIf", { field: other.label[locale] })}
        </span>
      )}
      {required === "never" || mayBeUnknown ? null : (
        <span className="block text-faint text-xs">{t("lawForms.neverUnknown")}</span>
      )}
    </span>
  );
}
