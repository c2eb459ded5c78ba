import { EmptyState } from "#components/empty-state.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { ContentReading } from "../../signatures/components/content-reading.tsx";
import { submitDraftsAction } from "../actions.ts";
import type { Approval } from "../queries.ts";
import { DifferencesList } from "./differences-list.tsx";
import { ReturnTogether } from "./return-together.tsx";

type Props = {
  approval: Approval;
  batchId: string;
  maySubmit: boolean;
  mayReturn: boolean;
  /** The address below which the drafts stand. */
  base: string;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** The drafts that can be put forward together: where they differ, what they all say, then the opinion and one button. */
export async function ApprovalView({ approval, batchId, maySubmit, mayReturn, base, place, t }: Props) {
  const { ready, notReady, inReview, comparison, more, unsigned, changes } = approval;
  const { batches, errors, problems } = await getWords("batches", "errors", "problems");
  const words = batches.approval;
  const { differences, common } = comparison;
  return (
    <div className="flex flex-col gap-4">
      {ready.length === 0 || common === null ? (
        <EmptyState
          action={
            maySubmit && notReady.length > 0 ? (
              <LinkButton href={`${base}/batches/${batchId}`} icon="pen" look="primary">
                {words.completeText}
              </LinkButton>
            ) : null
          }
          icon="eye"
          title={words.none}
        >
          {words.noneBody}
        </EmptyState>
      ) : (
        <>
          <p className="font-medium text-ink">
            {t("batches.approval.ready", { count: ready.length })}
            {more === 0 ? null : (
              <span className="block font-normal text-sm text-soft">
                {t("batches.approval.more", { count: more })}
              </span>
            )}
          </p>
          <Section id="differences" title={t("batches.approval.differences", { count: differences.length })}>
            {differences.length === 0 ? null : (
              <p className="mb-3 text-sm text-soft">{words.differencesHelp}</p>
            )}
            <DifferencesList differences={differences} language={common.language} t={t} />
          </Section>
          <details className="rounded-md border border-line bg-surface">
            <summary className="min-h-10 px-4 py-2 font-medium text-ink">{words.common}</summary>
            <div className="border-line border-t p-4">
              <ContentReading content={common} t={t} />
            </div>
          </details>
          {unsigned.length === 0 ? null : (
            <Notice kind="warning" title={t("batches.approval.nobodyCalled", { count: unsigned.length })}>
              <ul className="text-sm">
                {unsigned.map(({ name, organisationId }) => (
                  <li key={organisationId}>
                    {name} –{" "}
                    <a
                      className="underline"
                      data-follow=""
                      href={`/${place.locale}/${place.workspace}/organisations/${organisationId}#mandates`}
                    >
                      {t("drafts.who.recordMandate")}
                      <span className="sr-only"> – {name}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {maySubmit ? (
            <Section id="submit" title={words.title}>
              <FieldListForm
                act={submitDraftsAction.bind(null, place)}
                current={
                  <div className="text-sm">
                    <p>{words.changed}</p>
                    {changes.length === 0 ? null : (
                      <p>
                        {t("batches.approval.lastChange", {
                          list: changes
                            .map(
                              ({ name, by, at }) =>
                                `${name}, ${by}, ${formatInstantCompact(instantOf(at), { zone: ZONE, locale: place.locale })}`,
                            )
                            .join(" · "),
                        })}
                      </p>
                    )}
                  </div>
                }
                done={words.done}
                fields={[
                  {
                    as: "area",
                    name: "opinion",
                    label: words.opinion,
                    help: words.opinionHelp,
                    required: true,
                    impersonal: true,
                  },
                ]}
                hidden={{
                  batchId,
                  drafts: ready.map(({ draftId, sha256 }) => `${draftId}:${sha256}`).join(","),
                }}
                id="submit-drafts"
                idle={IDLE}
                submit={{
                  label: t("batches.approval.submit", { count: ready.length }),
                  pending: words.pending,
                  icon: "arrow-right",
                }}
                words={{ errors, problems }}
              />
            </Section>
          ) : null}
        </>
      )}
      {inReview.length === 0 || !mayReturn ? null : (
        <ReturnTogether batchId={batchId} drafts={inReview} place={place} />
      )}
      {notReady.length === 0 ? null : (
        <Section id="not-ready" title={t("batches.approval.notReady", { count: notReady.length })}>
          <ul className="flex flex-col gap-1 text-sm">
            {notReady.map(({ draftId, name, reason, completeness }) => (
              <li key={draftId}>
                <a
                  className="font-medium text-accent hover:underline"
                  data-follow=""
                  href={`${base}/${draftId}`}
                >
                  {name}
                </a>
                <span className="text-soft">
                  {" "}
                  – {t(`batches.notReady.${reason}`, { count: completeness.missing.length })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
