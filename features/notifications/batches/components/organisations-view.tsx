import type { ReactNode } from "react";
import { CardsTable } from "#components/cards-table.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { MatrixPages } from "#features/obligations/matrix/components/matrix-pages.tsx";
import type { Translate } from "#lib/translate.ts";
import type { DraftStance, ReadBatch } from "../../merging/queries.ts";
import { DRAFT_LOOKS } from "../../overview/components/draft-look.ts";
import type { Addressed } from "../queries.ts";

type Props = {
  read: ReadBatch;
  /** The address below which the drafts stand. */
  base: string;
  /** The button that prepares the drafts. */
  act: ReactNode;
  page: number;
  hrefOf: (page: number) => string;
  t: Translate;
};

const PER_PAGE = 60;

/** Every organisation of the case: its draft and how it stands to the text, or why it has none. */
export function OrganisationsView({ read, base, act, page: asked, hrefOf, t }: Props) {
  const { addressed, stances } = read;
  const ready = addressed.filter(({ reason }) => reason === null);
  const drafts = Map.groupBy(stances, ({ draft }) => draft.organisationId);
  const leftOut = addressed.filter(
    ({ organisationId, reason }) => reason !== null && !drafts.has(organisationId),
  );
  const pages = Math.max(1, Math.ceil(addressed.length / PER_PAGE));
  const page = Math.min(asked, pages);
  const shown = addressed.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return (
    <Section id="organisations" title={t("batches.organisations.title")}>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {ready.length === 0 ? null : (
          <p className="font-medium text-ink">{t("batches.prepare.ready", { count: ready.length })}</p>
        )}
        {ready.length === 0 ? null : act}
        {leftOut.length === 0 ? null : (
          <p className="text-sm text-soft">{t("batches.prepare.leftOut", { count: leftOut.length })}</p>
        )}
      </div>
      <CardsTable label={t("batches.organisations.title")}>
        <TableHead
          columns={["organisation", "state", "text"]}
          heading={(column) => t(`batches.organisations.${column}`)}
        />
        <tbody>
          {shown.flatMap((one) => {
            const own = drafts.get(one.organisationId) ?? [];
            return own.length === 0
              ? [<BareRow key={one.organisationId} one={one} t={t} />]
              : own.map((stance) => (
                  <DraftLine base={base} key={stance.draft.id} one={one} stance={stance} t={t} />
                ));
          })}
        </tbody>
      </CardsTable>
      <MatrixPages hrefOf={hrefOf} page={page} pages={pages} t={t} />
    </Section>
  );
}

function BareRow({ one, t }: { one: Addressed; t: Translate }) {
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td data-label={t("batches.organisations.state")}>
        <StateBadge
          icon={one.reason === null ? "pen" : "minus"}
          tone={one.reason === null ? "hands" : "not-required"}
        >
          {t(one.reason === null ? "batches.organisations.willBePrepared" : "batches.organisations.leftOut")}
        </StateBadge>
      </td>
      <td data-label={t("batches.organisations.text")}>
        {one.reason === null ? null : t(`batches.leftOut.${one.reason}`)}
      </td>
    </tr>
  );
}

type LineProps = { one: Addressed; stance: DraftStance; base: string; t: Translate };

function DraftLine({ one, stance, base, t }: LineProps) {
  const { draft, fields } = stance;
  const own = fields.filter((field) => field.stance === "own").length;
  const isBehind = fields.some((field) => field.stance === "behind");
  const ended = one.reason === "preparedAlready" || one.reason === null ? null : one.reason;
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td data-label={t("batches.organisations.state")}>
        <div className="flex flex-wrap items-center gap-2">
          <StateBadge {...DRAFT_LOOKS[draft.state]}>{t(`drafts.states.${draft.state}`)}</StateBadge>
          <LinkButton href={`${base}/${draft.id}`} size="compact">
            {t("batches.carry.openDraft")}
          </LinkButton>
        </div>
      </td>
      <td data-label={t("batches.organisations.text")}>
        <div>
          {t(isBehind ? "batches.organisations.behind" : "batches.organisations.same")}
          {own === 0 ? null : (
            <span className="block text-faint text-xs">{t("batches.organisations.own", { count: own })}</span>
          )}
          {ended === null || draft.state === "filed" ? null : (
            <span className="block text-faint text-xs">{t(`batches.leftOut.${ended}`)}</span>
          )}
        </div>
      </td>
    </tr>
  );
}
