import { BackLink } from "#components/back-link.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TabsNav } from "#components/tabs-nav.tsx";
import { labelOf } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { GuardSection, reasonGiven } from "../../guard/components/guard-section.tsx";
import { CompletenessMeter } from "../../overview/components/completeness-meter.tsx";
import { DRAFT_LOOKS } from "../../overview/components/draft-look.ts";
import type { Desk, OwnDesk } from "../queries.ts";
import { ChangesList } from "./changes-list.tsx";
import { CopySheet } from "./copy-sheet.tsx";
import { DeskActs } from "./desk-acts.tsx";
import { DeskSteps } from "./desk-steps.tsx";
import { DraftView } from "./draft-view.tsx";
import { HistoryList } from "./history-list.tsx";

export type DeskAsked = {
  readonly field?: string | undefined;
  readonly view: "draft" | "copy" | "changes" | "history";
};
type Props = { desk: Desk; asked: DeskAsked; base: string; place: Place; t: Translate };

/** One draft on its way: its steps, its fields, what is next, what changed, who did what. */
export function DeskPage({ desk, asked, base, place, t }: Props) {
  const { draft, own } = desk;
  const { locale } = place;
  const here = `${base}/notifications/${draft.id}`;
  const zone = own?.obligation.exposure.organisation.timeZone ?? "Europe/Paris";
  const views = own === null ? (["draft"] as const) : (["draft", "copy", "changes", "history"] as const);
  const hrefOf = (view: DeskAsked["view"]) => (view === "draft" ? here : `${here}?view=${view}`);
  const view = views.find((one) => one === asked.view) ?? "draft";
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-2">
        {own === null ? null : <BackLink href={`${base}/notifications`}>{t("drafts.backToAll")}</BackLink>}
        <p className="text-faint text-xs">
          {own === null
            ? desk.incident.reference
            : `${own.obligation.exposure.organisation.name} · ${labelOf(own.obligation, { t, locale })}`}
        </p>
        <h2 className="font-semibold text-ink text-md">{draft.form.title[locale]}</h2>
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <StateBadge {...DRAFT_LOOKS[draft.state]}>{t(`drafts.states.${draft.state}`)}</StateBadge>
          <span>{t(`drafts.phases.${draft.phase}`)}</span>
          {own === null || own.obligation.dueAt === null ? null : (
            <span className="tabular-nums">
              {t("drafts.due", { at: formatInstant(instantOf(own.obligation.dueAt), { zone, locale }) })}
            </span>
          )}
          <CompletenessMeter completeness={desk.completeness} t={t} />
        </div>
      </header>
      <DeskSteps desk={desk} locale={locale} t={t} zone={zone} />
      {own === null ? (
        <Notice kind="note">{t("drafts.onBehalf")}</Notice>
      ) : (
        <Warnings desk={desk} own={own} t={t} />
      )}
      {own === null ? null : <DeskActs desk={desk} here={here} own={own} place={place} t={t} />}
      {own === null ? null : (
        <GuardSection
          base={base}
          draftId={draft.id}
          guard={own.guard}
          mayAccept={own.mayAccept}
          place={place}
          reasonOf={(fieldId) => reasonGiven(desk.answers, fieldId)}
          t={t}
        />
      )}
      <TabsNav
        current={hrefOf(view)}
        label={t("drafts.views.label")}
        tabs={views.map((one) => ({ href: hrefOf(one), label: t(`drafts.views.${one}`) }))}
      />
      {view === "draft" ? (
        <DraftView asked={asked.field} desk={desk} here={here} place={place} t={t} />
      ) : null}
      {own !== null && view === "copy" ? (
        <CopySheet content={own.sheet} draft={draft} place={place} t={t} />
      ) : null}
      {own !== null && view === "changes" ? <Changes desk={desk} own={own} t={t} /> : null}
      {view === "history" ? (
        <Section id="history" title={t("drafts.views.history")}>
          <HistoryList desk={desk} locale={locale} t={t} zone={zone} />
        </Section>
      ) : null}
    </div>
  );
}

/** A return to act on, facts that moved under a signature, a laboratory that left. */
function Warnings({ desk, own, t }: { desk: Desk; own: OwnDesk; t: Translate }) {
  const { draft, steps } = desk;
  const returned = draft.state === "returned" ? steps.findLast(({ step }) => step === "returned") : undefined;
  const isForward = draft.state === "in_review" || draft.state === "signed";
  const changed = isForward ? (own.sinceSubmitted?.length ?? 0) : 0;
  return (
    <>
      {returned === undefined ? null : (
        <Notice kind="warning" title={t("drafts.returned", { name: returned.steppedBy })}>
          <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{returned.says}</p>
        </Notice>
      )}
      {changed === 0 ? null : (
        <Notice kind="warning" title={t("drafts.acts.changedSince", { count: changed })}>
          <p className="text-sm">{t("drafts.acts.changedSinceBody")}</p>
        </Notice>
      )}
      {own.departed.length === 0 || draft.state === "filed" ? null : (
        <Notice kind="warning" title={t("drafts.departed")}>
          <p className="text-sm">
            {t("drafts.acts.departed", { names: own.departed.map(({ name }) => name).join(", ") })}
          </p>
        </Notice>
      )}
    </>
  );
}

function Changes({ desk, own, t }: { desk: Desk; own: OwnDesk; t: Translate }) {
  const { language } = desk.draft;
  return (
    <div className="flex flex-col gap-4">
      <Section id="since-phase" title={t("drafts.changes.sincePhase")}>
        {own.sinceLastPhase === null ? (
          <p className="text-sm text-soft">{t("drafts.changes.firstPhase")}</p>
        ) : (
          <ChangesList changes={own.sinceLastPhase} language={language} t={t} />
        )}
      </Section>
      {own.sinceSubmitted === null ? null : (
        <Section id="since-submitted" title={t("drafts.changes.sinceSubmitted")}>
          <ChangesList changes={own.sinceSubmitted} language={language} t={t} />
        </Section>
      )}
    </div>
  );
}
