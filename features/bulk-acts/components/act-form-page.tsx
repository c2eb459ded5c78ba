import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { matrixHref } from "#features/obligations/matrix/components/matrix-href.ts";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { beginActAction } from "../actions.ts";
import type { loadActForm } from "../loaders.ts";
import { kindText } from "./act-words.ts";
import { BulkForm } from "./bulk-form.tsx";

type Props = {
  loaded: Awaited<ReturnType<typeof loadActForm>>;
  base: string;
  place: Place;
  t: Translate;
};

/** One act, for whom, and what it asks once for all of them. */
export async function ActFormPage({ loaded, base, place, t }: Props) {
  const { files, kind, fields, columns, owners, filter, summary, self } = loaded;
  const back = matrixHref(`${base}/matrix`, filter);
  if (files.length === 0)
    return (
      <EmptyState
        action={<LinkButton href={back}>{t("bulk.back")}</LinkButton>}
        icon="list-checks"
        title={t("bulk.nobodyChosen")}
      >
        {t("bulk.nobodyChosenBody")}
      </EmptyState>
    );
  const options = {
    members: owners.map(({ id, name }) => ({
      value: id,
      label: id === self ? t("bulk.me", { name }) : name,
    })),
    duties: columns.map((column) => ({
      value: `${column.ruleId} ${column.addressee}`,
      label: `${addresseeOf(column, t)} · ${labelOf(column, { t, locale: place.locale })}`,
    })),
  };
  return (
    <Section id="act" title={kindText(kind, t)}>
      <details className="mb-4">
        <summary className="text-ink">
          {t("bulk.chosen", { count: files.length })}{" "}
          <a className="text-accent hover:underline" href={back}>
            {t("bulk.back")}
          </a>
        </summary>
        <p className="mt-1 max-h-48 overflow-y-auto text-soft text-sm">
          {files.map(({ name }) => name).join(", ")}
        </p>
      </details>
      <BulkForm
        act={beginActAction.bind(null, place)}
        acts={`${base}/acts`}
        exposureIds={files.map(({ exposureId }) => exposureId)}
        fields={fields}
        incidentId={summary.incident.id}
        kind={kind}
        options={options}
        words={await getWords("bulk", "forms", "errors", "problems")}
      />
    </Section>
  );
}
