import { Countdown } from "#components/countdown.tsx";
import { DefinitionList } from "#components/definition-list.tsx";
import type { ClockCode } from "#law/rule.ts";
import type { Translate } from "#lib/translate.ts";
import { clockLabels } from "../../components/clock-labels.ts";
import { ownRuleOf } from "../../components/rule-words.ts";
import { TargetLine } from "../../components/target-line.tsx";
import { targetWords } from "../../components/target-words.ts";
import { type WhyView, written } from "./why-view.ts";

/** The planning date, the legal limit, how each is counted, and the clock that runs if one does. */
export function ClockSection({ view }: { view: WhyView }) {
  const { obligation, locale, now, t } = view;
  const { dueAt, legalLimitAt, clock, legalClock, triggerAt, targetAt, state, filedAt, decidedAt, incident } =
    obligation;
  const runs =
    filedAt === null &&
    decidedAt === null &&
    incident.closedAt === null &&
    incident.origin !== "demonstration";
  const labels = clockLabels(t);
  if (dueAt === null) {
    if (state !== "open" || triggerAt === null) return null;
    const owed = { state, dueAt: null, targetAt: targetAt?.getTime() ?? null };
    const target = targetWords(owed, { t, now, written: (at) => written(new Date(at), view) });
    return (
      <div className="flex flex-col gap-2">
        {runs ? (
          <Countdown
            at={triggerAt.getTime()}
            counts="elapsed"
            instantText={t("matrix.since", { at: written(triggerAt, view) })}
            labels={labels}
            locale={locale}
            now={now}
            size="line"
          />
        ) : null}
        {target === null ? null : (
          <div>
            <TargetLine target={target} />
            <p className="text-faint text-xs">{t("ownRules.targetNote")}</p>
          </div>
        )}
        <p className="text-soft text-sm">{t("why.noDate")}</p>
      </div>
    );
  }
  const limit = { id: "limit", term: t("why.limit"), at: legalLimitAt ?? dueAt, code: legalClock ?? clock };
  const dates =
    ownRuleOf(obligation) === null
      ? [{ id: "plan", term: t("why.plan"), at: dueAt, code: clock }, limit]
      : [{ id: "agreed", term: t("ownRules.agreed"), at: dueAt, code: clock }];
  return (
    <div className="flex flex-col gap-3">
      {runs ? (
        <Countdown
          at={dueAt.getTime()}
          counts="remaining"
          instantText={written(dueAt, view)}
          labels={labels}
          locale={locale}
          now={now}
          size="line"
        />
      ) : null}
      <DefinitionList
        items={dates.map(({ id, term, at, code }) => ({
          id,
          term,
          value: (
            <>
              <time className="block font-medium" dateTime={at.toISOString()}>
                {written(at, view)}
              </time>
              <span className="block text-faint text-xs">{clockText(code, t)}</span>
            </>
          ),
        }))}
      />
    </div>
  );
}

function clockText(code: string | null, t: Translate): string {
  // Written by the one function that lays rows.
  const known = (code ?? "K0") as ClockCode;
  return t("why.clock", { code: known, text: t(`vocabulary.clocks.${known}`) });
}
