import { buttonClass } from "#components/button-class.ts";
import { DefinitionList } from "#components/definition-list.tsx";
import { Icon } from "#components/icon.tsx";
import { Notice } from "#components/notice.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { momentText } from "#lib/moment-text.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedPiece } from "../loaders.ts";
import type { ListedEvidence } from "../queries.ts";
import { namesPersons } from "../rules.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { CitationActs } from "./citation-acts.tsx";
import { CitationList } from "./citation-list.tsx";
import { CustodyList } from "./custody-list.tsx";
import { findingsText, formatSize, TONES } from "./evidence-words.ts";
import { PieceActs } from "./piece-acts.tsx";

type Props = { loaded: LoadedPiece | null; base: string; now: number; place: Place; t: Translate };

const ZONE = "Europe/Paris";

/** One piece: what it is, its hash, what was found in it, what may be done, where it is cited, and who had it in hand. */
export function PiecePanel({ loaded, base, now, place, t }: Props) {
  if (loaded === null) return null;
  const { piece, entries, citations } = loaded;
  const { locale } = place;
  const isStored = piece.state === "stored";
  return (
    <SidePanel
      closeHref={base}
      closeLabel={t("evidence.close")}
      eyebrow={t("evidence.numberedOnly", { number: piece.number })}
      title={piece.name}
    >
      <div className="flex flex-col gap-4">
        <div>
          <StateBadge tone={TONES[piece.state]}>{t(`evidence.states.${piece.state}`)}</StateBadge>
        </div>
        <StateNotice piece={piece} t={t} />
        <ChoiceForm loaded={loaded} place={place} />
        <DefinitionList items={itemsOf(piece, { place, t })} />
        {isStored ? (
          <form action={`${base}/${piece.id}/file`} className="print:hidden" method="post">
            <button className={buttonClass("secondary", "regular")} type="submit">
              <Icon name="download" />
              {t("evidence.download")}
            </button>
            <p className="mt-1 text-faint text-xs">{t("evidence.downloadHelp")}</p>
          </form>
        ) : null}
        <PieceActs loaded={loaded} now={now} place={place} />
        <CitationList
          base={base.slice(0, base.lastIndexOf("/"))}
          citations={citations}
          locale={locale}
          t={t}
        />
        <CitationActs loaded={loaded} place={place} t={t} />
        <CustodyList entries={entries} locale={locale} t={t} />
      </div>
    </SidePanel>
  );
}

/** What the state means for the reader, where it is not self-evident. */
function StateNotice({ piece, t }: { piece: ListedEvidence; t: Translate }) {
  if (piece.state === "checking") return <Notice kind="note" title={t("evidence.checkingNotice")} />;
  if (piece.state === "refused")
    return (
      <Notice
        kind="error"
        title={t(`evidence.refusals.${piece.refusedFor === "bomb" ? "bomb" : "changed"}`)}
      />
    );
  if (piece.verifiedAs === "altered" || piece.verifiedAs === "missing")
    return <Notice kind="error" title={t(`evidence.readingNotices.${piece.verifiedAs}`)} />;
  if (piece.state !== "held") return null;
  const isNamed = piece.findings === null || namesPersons(piece.findings);
  return (
    <Notice kind="warning" title={t(isNamed ? "evidence.heldTitle" : "evidence.unscannedTitle")}>
      <ul className="list-disc ps-5 text-sm">
        {findingsText(piece.findings, t).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1 text-sm">{t(isNamed ? "evidence.heldBody" : "evidence.unscannedBody")}</p>
    </Notice>
  );
}

function itemsOf(piece: ListedEvidence, { place: { locale }, t }: { place: Place; t: Translate }) {
  const at = (date: Date) => formatInstant(instantOf(date), { zone: ZONE, locale });
  const item = (
    id: "description" | "kind" | "source" | "collected" | "size" | "received" | "organisation",
    value: string,
  ) => ({
    ...{ id, term: t(`evidence.${id}`), value },
  });
  const collected =
    piece.collectedAt === null
      ? t("evidence.unknownHour")
      : momentText(piece.collectedAt, { zone: ZONE, locale });
  return [
    item("description", piece.description),
    item("kind", t(`evidence.kinds.${piece.kind}`)),
    item("source", piece.source),
    item("collected", `${collected} · ${piece.collectedBy}`),
    item("size", sizeText(piece.size, { locale, t })),
    item("received", `${at(piece.receivedAt)} · ${piece.receivedBy}`),
    item("organisation", piece.organisationName ?? t("evidence.wholeCase")),
    {
      id: "hash",
      term: t("evidence.hash"),
      value: piece.sha256 === null ? "–" : <code className="text-xs">{piece.sha256}</code>,
    },
    ...(piece.twins.length === 0
      ? []
      : [
          {
            id: "twins",
            term: t("evidence.sameFile"),
            value: t("evidence.twins", { count: piece.twins.length, numbers: piece.twins.join(", ") }),
          },
        ]),
    ...scanItems(piece, t),
    ...(piece.keptBy === null ? [] : [{ id: "kept", term: t("evidence.keptBy"), value: piece.keptBy }]),
    ...(piece.erasedAt === null
      ? []
      : [{ id: "erased", term: t("evidence.erased"), value: at(piece.erasedAt) }]),
    ...(piece.verifiedAt === null
      ? []
      : [
          {
            id: "verified",
            term: t("evidence.verified"),
            value: `${at(piece.verifiedAt)} · ${t(`evidence.readings.${piece.verifiedAs === "altered" || piece.verifiedAs === "missing" ? piece.verifiedAs : "intact"}`)}`,
          },
        ]),
    ...(piece.verifyAskedAt === null
      ? []
      : [{ id: "asked", term: t("evidence.verified"), value: t("evidence.readingAsked") }]),
  ];
}

/** As a person reads it; where that is rounded, to the byte as well. */
function sizeText(size: number, { locale, t }: { locale: Place["locale"]; t: Translate }): string {
  const rounded = formatSize(size, locale);
  return size < 1_000 ? rounded : `${rounded} (${t("evidence.bytes", { count: formatCount(size, locale) })})`;
}

/** What the check looked for, and what it found. */
function scanItems({ findings }: ListedEvidence, t: Translate) {
  if (findings === null) return [];
  const found = findingsText(findings, t).join(" · ");
  return [{ id: "scan", term: t("evidence.scan"), value: found || t("evidence.scanNothing") }];
}
