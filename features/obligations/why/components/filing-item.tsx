import { Icon } from "#components/icon.tsx";
import { formatDay, formatDuration, instantOf } from "#lib/dates.ts";
import type { ObligationDetail } from "../../queries.ts";
import { type WhyView, written } from "./why-view.ts";

type Filing = ObligationDetail["filings"][number];
type Props = { filing: Filing; view: WhyView };

/** One filing with the lateness that was frozen when it was recorded. */
export function FilingItem({ filing, view }: Props) {
  const { t, locale } = view;
  const day = (at: Date) => formatDay(instantOf(at).toZonedDateTimeISO("UTC").toPlainDate(), locale);
  const phase = filing.phase === "follow_up" || filing.phase === "final" ? filing.phase : "initial";
  const details = [
    filing.receiptNumber === null ? null : t("why.receipt", { number: filing.receiptNumber }),
    filing.documentOn === null ? null : t("why.document", { on: day(filing.documentOn) }),
    filing.complete ? t("why.complete") : null,
  ].filter((detail) => detail !== null);
  const isUnproven = filing.proofFollows !== null && filing.proofGivenAt === null;
  const draftHref = filing.draftId === null ? null : view.draftHref(filing.draftId);
  const isLate = (filing.lateBySeconds ?? 0) > 0;
  return (
    <li className="text-sm">
      <p className="font-medium text-ink">
        {t("why.filing", { phase: t(`vocabulary.phases.${phase}`) })} ·{" "}
        {filing.filedOn === null
          ? written(filing.filedAt, view)
          : t("incidents.facts.dayOnly", { day: day(filing.filedOn), zone: view.zone })}
      </p>
      {filing.withdrawnAt === null ? null : (
        <p className="flex items-start gap-1.5 font-medium text-soon">
          <Icon className="mt-0.5 size-3.5" name="history" />
          <span className="[overflow-wrap:anywhere]">
            {t("why.withdrawn", {
              at: written(filing.withdrawnAt, view),
              name: filing.withdrawnBy ?? "",
              reason: filing.withdrawnFor ?? "",
            })}
          </span>
        </p>
      )}
      <p className={isLate ? "flex items-start gap-1.5 text-late" : "flex items-start gap-1.5 text-soft"}>
        <Icon className="mt-0.5 size-3.5" name={isLate ? "triangle-alert" : "circle-check"} />
        <span>
          {latenessText(filing, view)} <span className="text-faint text-xs">({t("why.frozen")})</span>
        </span>
      </p>
      {details.length === 0 ? null : <p className="text-soft">{details.join(" · ")}</p>}
      {filing.draftId === null ? (
        <p className="text-soft">{t("why.filedElsewhere")}</p>
      ) : draftHref === null ? null : (
        <p>
          <a className="text-accent underline print:hidden" data-follow="" href={draftHref}>
            {t("why.seeDraft")}
          </a>
        </p>
      )}
      {filing.filedAs === null ? null : <p className="text-soft">{filedAsText(filing)}</p>}
      {filing.reasonsForDelay === null ? null : (
        <p className="whitespace-pre-line text-soft">
          {t("why.reasonsForDelay", { text: filing.reasonsForDelay })}
        </p>
      )}
      {proofText(filing) === null ? null : (
        <p className={isUnproven ? "font-medium text-soon" : "text-soft"}>{proofText(filing)}</p>
      )}
      <p className="text-faint text-xs">
        {t("why.filedBy", { name: filing.filedBy, channel: filing.channel })} ·{" "}
        {t("why.recordedBy", { name: filing.recordedBy, at: written(filing.recordedAt, view) })}
      </p>
    </li>
  );

  /** The exhibit that proves it, as far as the reader sees it; or what was promised and is missing. */
  function proofText({ proofId, proofEvidence, proofFollows, proofDueOn, ...one }: Filing): string | null {
    if (isUnproven && proofDueOn !== null)
      return t("proofs.missing", { what: proofFollows ?? "", on: day(proofDueOn) });
    if (isUnproven) return t("why.promised", { what: proofFollows ?? "" });
    if (proofId === null) return one.draftId === null ? t("why.noProof") : null;
    const kept = proofEvidence === null ? t("proofs.kept") : t("proofs.held", proofEvidence);
    if (one.proofGivenAt === null) return kept;
    const given = { name: one.proofGivenBy ?? "", at: written(one.proofGivenAt, view) };
    return `${kept}, ${t("proofs.given", given)}`;
  }

  /** Under which mandate, or that the organisation filed itself. */
  function filedAsText({ filedAs, mandate }: Filing): string {
    if (filedAs !== "mandate" || typeof mandate !== "object" || mandate === null || !("basis" in mandate))
      return t("filing.byController");
    const { basis, holder, capacity } = mandate;
    if (typeof basis !== "string") return t("filing.byController");
    return capacity === "dpo" || typeof holder !== "string"
      ? t("filing.byMandate", { basis })
      : t("filing.byMandateOf", { holder, basis });
  }

  function latenessText({ lateBySeconds, lateInLawBySeconds }: Filing, words: WhyView): string {
    if (lateBySeconds === null) return words.t("why.noLimit");
    if (lateBySeconds === 0) return words.t("why.inTime");
    const past = words.t("why.lateBy", { time: formatDuration(lateBySeconds * 1000, locale) });
    if (!lateInLawBySeconds) return past;
    return `${past}, ${words.t("why.lateInLaw", { time: formatDuration(lateInLawBySeconds * 1000, locale) })}`;
  }
}
