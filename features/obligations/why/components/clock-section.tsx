import { Countdown } from "#components/countdown.tsx";
import { DefinitionList } from "#components/definition-list.tsx";
import { clockLabels } from "../../components/clock-labels.ts";
import type { Translate } from "../../components/translate.ts";
import { type WhyView, written } from "./why-view.ts";

const CODES = ["K0", "K1", "K2", "K7"] as const;

/** The planning date, the legal limit, how each is counted, and the clock that runs if one does. */
export function ClockSection({ view }: { view: WhyView }) {
  const { obligation, locale, now, t } = view;
  const { dueAt, legalLimitAt, clock, legalClock, triggerAt, state, filedAt, decidedAt, incident } =
    obligation;
  const runs =
    filedAt === null &&
    decidedAt === null &&
    incident.closedAt === null &&
    incident.origin !== "demonstration";
  const labels = clockLabels(t);
  if (dueAt === null) {
    if (state !== "open" || triggerAt === null) return null;
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
        <p className="text-soft text-sm">{t("why.noDate")}</p>
      </div>
    );
  }
  const dates = [
    { id: "plan", term: t("why.plan"), at: dueAt, code: clock },
    { id: "limit", term: t("why.limit"), at: legalLimitAt ?? dueAt, code: legalClock ?? clock },
  ];
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
  const known = CODES.find((one) => one === code) ?? "K0";
  return t("why.clock", { code: known, text: t(`why.clocks.${known}`) });
}
