import { BackLink } from "#components/back-link.tsx";
import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { addresseeName, ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { FILING_PHASES } from "../../catalogue.ts";
import { beginBatchAction } from "../actions.ts";
import type { ListedBatch, listDutiesOfMany } from "../queries.ts";

type Props = {
  batches: readonly ListedBatch[];
  duties: Awaited<ReturnType<typeof listDutiesOfMany>>;
  incidentId: string;
  mayWord: boolean;
  /** The address of the notifications of the case. */
  base: string;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** The texts of a case that are written once for many organisations, and the form that begins another. */
export function BatchesPage(props: Props) {
  const { batches, duties, mayWord, base, place, t } = props;
  const { locale } = place;
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={base}>{t("batches.backToNotifications")}</BackLink>
      <p className="max-w-prose text-sm text-soft">{t("batches.intro")}</p>
      <Section id="batches" title={t("batches.list")}>
        {batches.length === 0 ? (
          <EmptyState icon="file-text" title={t("batches.none")}>
            {t("batches.noneBody")}
          </EmptyState>
        ) : (
          <CardsTable label={t("batches.list")}>
            <TableHead
              columns={["text", "drafts", "begun"]}
              heading={(column) => t(`batches.columns.${column}`)}
            />
            <tbody>
              {batches.map((batch) => (
                <tr key={batch.id}>
                  <th scope="row">
                    <a className="hover:underline" data-follow="" href={`${base}/batches/${batch.id}`}>
                      {batch.form.label[locale]}
                    </a>
                    <span className="block font-normal text-faint text-xs">
                      {addresseeName(batch.addressee, t)} · {t(`drafts.phases.${batch.phase}`)} ·{" "}
                      {t(`drafts.languages.${batch.language}`)}
                    </span>
                  </th>
                  <td className="tabular-nums" data-label={t("batches.columns.drafts")}>
                    {countsOf(batch, t)}
                  </td>
                  <td data-label={t("batches.columns.begun")}>
                    {batch.begunBy}, {formatInstantCompact(instantOf(batch.begunAt), { zone: ZONE, locale })}
                  </td>
                </tr>
              ))}
            </tbody>
          </CardsTable>
        )}
      </Section>
      {mayWord && duties.length > 0 ? <BeginForm {...props} /> : null}
    </div>
  );
}

function countsOf({ states }: ListedBatch, t: Translate): string {
  const count = (...names: string[]) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, one) => sum + one.count, 0);
  const total = states.reduce((sum, one) => sum + one.count, 0);
  if (total === 0) return t("batches.noDrafts");
  return t("batches.counts", {
    ...{ total, preparing: count("preparing", "returned"), inReview: count("in_review") },
    ...{ signed: count("signed"), filed: count("filed") },
  });
}

async function BeginForm({ duties, incidentId, place, t }: Props) {
  const { batches, errors, problems } = await getWords("batches", "errors", "problems");
  const words = batches.begin;
  const { locale } = place;
  return (
    <Section id="begin" title={words.title}>
      <FieldListForm
        act={beginBatchAction.bind(null, place)}
        done={words.done}
        fields={[
          {
            as: "select",
            name: "duty",
            label: words.duty,
            placeholder: words.choose,
            options: duties.map(({ ruleId, addressee, count }) => ({
              value: `${ruleId} ${addressee}`,
              label: t("batches.begin.dutyOf", {
                addressee: addresseeName(addressee, t),
                duty: ruleLabel(ruleId, { t, locale }),
                count,
              }),
            })),
          },
          {
            as: "select",
            name: "phase",
            label: words.phase,
            half: true,
            value: "initial",
            options: FILING_PHASES.map((phase) => ({ value: phase, label: t(`drafts.phases.${phase}`) })),
          },
          {
            as: "select",
            name: "language",
            label: words.language,
            half: true,
            value: locale,
            options: (["fr", "en"] as const).map((one) => ({
              value: one,
              label: t(`drafts.languages.${one}`),
            })),
          },
        ]}
        hidden={{ incidentId }}
        id="begin-batch"
        idle={IDLE}
        submit={{ label: words.submit, pending: words.pending, icon: "pen" }}
        words={{ errors, problems }}
      />
    </Section>
  );
}
