import type { ReactNode } from "react";
import { BackLink } from "#components/back-link.tsx";
import { Notice } from "#components/notice.tsx";
import { TabsNav } from "#components/tabs-nav.tsx";
import { addresseeName } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { ApprovalView } from "../../approvals/components/approval-view.tsx";
import type { Approval } from "../../approvals/queries.ts";
import { CarryNotice } from "../../merging/components/carry-notice.tsx";
import type { ReadBatch } from "../../merging/queries.ts";
import type { BatchAsked } from "../schema.ts";
import { OrganisationsView } from "./organisations-view.tsx";
import { TextView } from "./text-view.tsx";

export type BatchAct = {
  readonly kind: "prepare_drafts" | "carry_texts";
  readonly exposureIds: readonly string[];
  readonly label: string;
};

type Props = {
  read: ReadBatch;
  approval: Approval | null;
  asked: BatchAsked;
  /** The button that begins an act on many. */
  actFor: (act: BatchAct) => ReactNode;
  /** The address of the notifications of the case. */
  base: string;
  place: Place;
  t: Translate;
};

const VIEWS = ["text", "organisations", "approval"] as const;
const ZONE = "Europe/Paris";

/** One common text: what it says, whom it is for, where its drafts differ before they are put forward. */
export function BatchPage({ read, approval, asked, actFor, base, place, t }: Props) {
  const { batch, addressed, stances, mayWord, mayReturn } = read;
  const here = `${base}/batches/${batch.id}`;
  const hrefOf = (view: BatchAsked["view"]) => (view === "text" ? here : `${here}?view=${view}`);
  const names = new Map(addressed.map(({ organisationId, name }) => [organisationId, name]));
  const exposures = new Map(addressed.map((one) => [one.organisationId, one.exposureId]));
  const ready = addressed.filter(({ reason }) => reason === null);
  const taking = stances.filter(({ passedOver }) => passedOver === null);
  const takers = new Set(taking.flatMap(({ draft }) => exposures.get(draft.organisationId) ?? []));
  const prepare = mayWord
    ? actFor({
        ...{ kind: "prepare_drafts", exposureIds: ready.map(({ exposureId }) => exposureId) },
        label: t("batches.prepare.submit", { count: ready.length }),
      })
    : null;
  const carry = mayWord
    ? actFor({
        ...{ kind: "carry_texts", exposureIds: [...takers] },
        label: t("batches.carry.submit", { count: takers.size }),
      })
    : null;
  return (
    <div className="flex flex-col gap-4">
      <Header base={base} place={place} read={read} t={t} />
      <CarryNotice act={carry} base={base} names={names} read={read} t={t} />
      {stances.length > 0 || ready.length === 0 || asked.view !== "text" ? null : (
        <Notice kind="note" title={t("batches.prepare.ready", { count: ready.length })}>
          <p className="mb-2 text-sm">{t("batches.prepare.first")}</p>
          {prepare}
        </Notice>
      )}
      <TabsNav
        current={hrefOf(asked.view)}
        label={t("batches.views.label")}
        tabs={VIEWS.map((view) => ({ href: hrefOf(view), label: t(`batches.views.${view}`) }))}
      />
      {asked.view === "text" ? (
        <TextView asked={asked.field} here={here} place={place} read={read} t={t} />
      ) : null}
      {asked.view === "organisations" ? (
        <OrganisationsView
          act={prepare}
          base={base}
          hrefOf={(page) => `${hrefOf("organisations")}&page=${page}`}
          page={asked.page}
          read={read}
          t={t}
        />
      ) : null}
      {approval === null ? null : (
        <ApprovalView
          base={base}
          approval={approval}
          batchId={batch.id}
          mayReturn={mayReturn}
          maySubmit={mayWord}
          place={place}
          t={t}
        />
      )}
    </div>
  );
}

function Header({ read: { batch, stances }, base, place, t }: Pick<Props, "read" | "base" | "place" | "t">) {
  const { locale } = place;
  const at = formatInstantCompact(instantOf(batch.begunAt), { zone: ZONE, locale });
  const count = (...states: string[]) => stances.filter(({ draft }) => states.includes(draft.state)).length;
  return (
    <header className="flex flex-col gap-2">
      <BackLink href={`${base}/batches`}>{t("batches.backToBatches")}</BackLink>
      <p className="text-faint text-xs">
        {addresseeName(batch.addressee, t)} · {t(`drafts.phases.${batch.phase}`)} ·{" "}
        {t(`drafts.languages.${batch.language}`)}
      </p>
      <h2 className="font-semibold text-ink text-md">{batch.form.title[locale]}</h2>
      <p className="text-sm text-soft">{t("batches.begun", { name: batch.begunBy, at })}</p>
      <p className="text-ink text-sm tabular-nums">
        {stances.length === 0
          ? t("batches.noDrafts")
          : t("batches.counts", {
              ...{ total: stances.length, preparing: count("preparing", "returned") },
              ...{ inReview: count("in_review"), signed: count("signed"), filed: count("filed") },
            })}
      </p>
    </header>
  );
}
