import { DefinitionList } from "#components/definition-list.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import type { LoadedHotline } from "../loaders.ts";
import type { Hotline } from "../queries.ts";
import { seenDays, stateOfHotline, totalOf } from "../rules.ts";
import { CausesSection } from "./causes-section.tsx";
import { CorrectedDays } from "./corrected-days.tsx";
import { CountForm } from "./count-form.tsx";
import { DaysTable } from "./days-table.tsx";
import { HotlineActs } from "./hotline-acts.tsx";
import {
  answeredText,
  dayText,
  HOTLINE_TONES,
  type HotlineView,
  todayIn,
  waitText,
} from "./hotline-words.ts";
import { ScriptSection } from "./script-section.tsx";
import { VolumesSection } from "./volumes-section.tsx";

type Props = {
  loaded: LoadedHotline;
  /** The list of hotlines. */
  base: string;
  place: Place;
  view: HotlineView;
};

/** One hotline: who answers and when, its calls by day and by cause, what is said. */
export function HotlinePage({ loaded, base, place, view }: Props) {
  const { t } = view;
  const { hotline, mayKeep, now, seesWhole } = loaded;
  const state = stateOfHotline(hotline, todayIn(hotline.zone, now));
  const shown = seenDays(hotline);
  const total = totalOf(shown);
  const here = `${base}/${hotline.id}`;
  const parts = { title: t("hotline.parts.title"), days: hotline.parts };
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-semibold text-ink text-md">{hotline.number}</h2>
          <StateBadge tone={HOTLINE_TONES[state]}>{t(`hotline.states.${state}`)}</StateBadge>
        </div>
        <LinkButton href={base} icon="chevron-left">
          {t("hotline.back")}
        </LinkButton>
      </div>
      <Section id="hotline" title={t("hotline.about")}>
        <div className="flex flex-col gap-3">
          <DefinitionList items={factsOf(hotline, view)} />
          {mayKeep ? <HotlineActs loaded={loaded} place={place} t={t} /> : null}
        </div>
      </Section>
      <Section id="days" title={t("hotline.daysTitle")}>
        <div className="flex flex-col gap-3">
          {seesWhole ? null : <p className="max-w-prose text-soft text-sm">{t("hotline.parts.ofCell")}</p>}
          {shown.length === 0 ? (
            <EmptyState icon="table-2" title={t(seesWhole ? "hotline.noDays" : "hotline.parts.none")}>
              {t(seesWhole ? "hotline.noDaysBody" : "hotline.parts.noneBody")}
            </EmptyState>
          ) : null}
          {hotline.days.length === 0 ? null : (
            <DaysTable
              base={here}
              days={hotline.days}
              mayKeep={mayKeep}
              title={t("hotline.daysTitle")}
              view={view}
            />
          )}
          {hotline.parts.length === 0 ? null : (
            <>
              <h3 className="font-semibold text-ink text-sm">{parts.title}</h3>
              <DaysTable {...parts} base={here} mayKeep={mayKeep} view={view} />
            </>
          )}
          {mayKeep ? <CountForm loaded={loaded} place={place} t={t} /> : null}
        </div>
        <CorrectedDays hotline={hotline} view={view} />
      </Section>
      {total.days === 0 ? null : (
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <VolumesSection days={shown} view={view} />
          <CausesSection total={total} view={view} />
        </div>
      )}
      <ScriptSection loaded={loaded} place={place} view={view} />
    </>
  );
}

function factsOf(hotline: Hotline, view: HotlineView) {
  const { t } = view;
  const total = totalOf(seenDays(hotline));
  const span = {
    from: dayText(hotline.openedOn, view),
    to: dayText(hotline.closedOn ?? hotline.openedOn, view),
  };
  const facts = [
    ["organisation", hotline.organisation ?? t("hotline.wholeCase")],
    ["supplier", hotline.supplier],
    ["hours", [hotline.hours, hotline.zone].filter(Boolean).join(" · ")],
    ["open", t(hotline.closedOn === null ? "hotline.since" : "hotline.span", span)],
    ["calls", total.days === 0 ? null : answeredText(total, view)],
    ["wait", waitText(total.waitSeconds, view)],
  ] as const;
  return facts.flatMap(([id, value]) =>
    value === null ? [] : [{ id, value, term: t(`hotline.columns.${id}`) }],
  );
}
