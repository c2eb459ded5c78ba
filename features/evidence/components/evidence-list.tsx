import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedEvidence } from "../queries.ts";
import { formatSize, TONES } from "./evidence-words.ts";

type Props = { pieces: readonly ListedEvidence[]; base: string; locale: Locale; t: Translate };

const COLUMNS = ["piece", "state", "hash", "received", "organisation"] as const;
const ZONE = "Europe/Paris";

/** Every piece of the case by its number; one opens beside, with who had it in hand. */
export function EvidenceList({ pieces, base, locale, t }: Props) {
  if (pieces.length === 0)
    return (
      <EmptyState icon="archive" title={t("evidence.empty")}>
        {t("evidence.emptyBody")}
      </EmptyState>
    );
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("evidence.title") })}>
      <TableHead columns={COLUMNS} heading={(column) => t(`evidence.${column}`)} />
      <tbody>
        {pieces.map((piece) => (
          <tr key={piece.id}>
            <th className="min-w-56" scope="row">
              <a
                className="text-ink [overflow-wrap:anywhere] hover:underline"
                data-follow="stay"
                href={`${base}?piece=${piece.id}`}
              >
                {t("evidence.numbered", { number: piece.number, name: piece.name })}
              </a>
              <span className="block font-normal text-faint text-xs">
                {t(`evidence.kinds.${piece.kind}`)} · {formatSize(piece.size, locale)}
              </span>
            </th>
            <td data-label={t("evidence.state")}>
              <div className="flex flex-wrap gap-1">
                <StateBadge tone={TONES[piece.state]}>{t(`evidence.states.${piece.state}`)}</StateBadge>
                {piece.visibility === "privileged" ? (
                  <StateBadge icon="lock" tone="hands">
                    {t("evidence.privileged")}
                  </StateBadge>
                ) : null}
                <Reading piece={piece} t={t} />
              </div>
            </td>
            <td data-label={t("evidence.hash")}>
              <code className="text-xs" title={piece.sha256 ?? undefined}>
                {piece.sha256 === null ? "–" : `${piece.sha256.slice(0, 12)}…`}
              </code>
              <Twins piece={piece} t={t} />
            </td>
            <td className="tabular-nums" data-label={t("evidence.received")}>
              {formatInstantCompact(instantOf(piece.receivedAt), { zone: ZONE, locale })}
              <span className="block text-faint text-xs">{piece.receivedBy}</span>
            </td>
            <td data-label={t("evidence.organisation")}>
              {piece.organisationName ?? t("evidence.wholeCase")}
            </td>
          </tr>
        ))}
      </tbody>
    </CardsTable>
  );
}

/** What the last reading of the stored bytes found, where it found anything but the hash. */
function Reading({ piece, t }: { piece: ListedEvidence; t: Translate }) {
  if (piece.verifiedAs !== "altered" && piece.verifiedAs !== "missing") return null;
  return <StateBadge tone="late">{t(`evidence.readings.${piece.verifiedAs}`)}</StateBadge>;
}

function Twins({ piece, t }: { piece: ListedEvidence; t: Translate }) {
  if (piece.twins.length === 0) return null;
  return (
    <span className="block text-faint text-xs">
      {t("evidence.twins", { count: piece.twins.length, numbers: piece.twins.join(", ") })}
    </span>
  );
}
