import { ActButton } from "#components/act-button.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { repeatActAction } from "../actions.ts";
import type { LoadedAct } from "../loaders.ts";
import type { ListedItem } from "../queries.ts";
import { kindText, reasonText } from "./act-words.ts";

type Props = { loaded: LoadedAct; base: string; place: Place; t: Translate };

const ZONE = "Europe/Paris";
const SECONDS = "2";
const BADGES = {
  pending: { icon: "hourglass", tone: "waiting" },
  done: { icon: "circle-check", tone: "fine" },
  refused: { icon: "triangle-alert", tone: "soon" },
} as const;

/** How far an act on many has come, then what became of each organisation; the page follows until it is finished. */
export async function ActProgress({ loaded, base, place, t }: Props) {
  const { act, counts, items, mayRepeat } = loaded;
  const total = counts.pending + counts.done + counts.refused;
  const words = await getWords("errors", "problems");
  const at = formatInstant(instantOf(act.begunAt), { zone: ZONE, locale: place.locale });
  return (
    <Section id="act" title={kindText(act.kind, t)}>
      {act.finishedAt === null ? <meta content={SECONDS} httpEquiv="refresh" /> : null}
      {act.batchId === null ? null : (
        <LinkButton
          className="mb-3 print:hidden"
          href={`${base}/notifications/batches/${act.batchId}?view=organisations`}
          icon="chevron-left"
          look="quiet"
          size="compact"
        >
          {t("batches.backToBatch")}
        </LinkButton>
      )}
      <p className="text-soft text-sm">{t("bulk.begun", { name: act.begunBy, at })}</p>
      <div className="my-3 flex flex-wrap items-center gap-3">
        <progress
          aria-label={t("bulk.progress")}
          className="ready-meter"
          max={total}
          value={counts.done + counts.refused}
        />
        <p className="font-medium text-ink tabular-nums">{t("bulk.counts", { ...counts, total })}</p>
      </div>
      {act.finishedAt === null ? <Notice kind="note">{t("bulk.running")}</Notice> : null}
      {act.finishedAt !== null && counts.refused > 0 && mayRepeat ? (
        <ActButton
          act={repeatActAction.bind(null, place)}
          hidden={{ bulkActId: act.id }}
          id="repeat"
          idle={IDLE}
          submit={{
            label: t("bulk.repeat", { count: counts.refused }),
            pending: t("bulk.repeating"),
            icon: "refresh-cw",
          }}
          words={words}
        />
      ) : null}
      <div className="mt-3">
        <Table density="compact" label={t("bulk.results")}>
          <TableHead
            columns={["matrix.organisation", "bulk.outcome", "bulk.why"]}
            heading={(column) => t(column)}
          />
          <tbody>
            {items.map((item) => (
              <ItemRow base={base} item={item} key={item.exposureId} t={t} />
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}

function ItemRow({ item, base, t }: { item: ListedItem; base: string; t: Translate }) {
  const state = item.state as keyof typeof BADGES;
  return (
    <tr>
      <th scope="row">
        <a className="hover:underline" href={`${base}/organisations/${item.organisationId}`}>
          {item.name}
        </a>
      </th>
      <td>
        <StateBadge {...BADGES[state]}>{t(`bulk.states.${state}`)}</StateBadge>
      </td>
      <td>{item.reason === null ? null : reasonText(item.reason, t)}</td>
    </tr>
  );
}
