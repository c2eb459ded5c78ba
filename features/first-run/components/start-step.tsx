import { ActButton } from "#components/act-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Action, Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { chooseStartAction } from "../actions.ts";
import type { GuideLoaded } from "../loaders.ts";

type Props = {
  guide: Pick<GuideLoaded, "choices" | "isEmpty" | "loading">;
  place: Place;
  /** Loads the cases anew where these broke off. */
  again: Action<{ readonly slug: string }>;
};

/** With nothing, or with the example cases; after a loading that broke off, with what is there. */
export async function StartStep({ guide: { choices, isEmpty, loading }, place, again }: Props) {
  const t = await getTranslator();
  const words = await getWords("errors", "problems");
  const labels = {
    empty: {
      label: t(loading === "failed" ? "firstRun.guide.start.goOn" : "firstRun.guide.start.empty"),
      pending: t("firstRun.guide.start.emptying"),
      icon: "arrow-right",
    },
    cases: {
      label: t("firstRun.guide.start.cases"),
      pending: t("firstRun.guide.start.loading"),
      icon: "download",
    },
  } as const;
  return (
    <div className="flex flex-col gap-3">
      {loading === "failed" ? (
        <Notice kind="error" title={t("firstRun.guide.start.failed")}>
          <p>{t("firstRun.guide.start.failedBody")}</p>
        </Notice>
      ) : (
        <p className="max-w-prose text-ink text-sm">{t("firstRun.guide.start.intro")}</p>
      )}
      {isEmpty || loading === "failed" ? null : (
        <p className="text-soft text-sm">{t("firstRun.guide.start.notEmpty")}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {loading === "failed" ? (
          <ActButton
            act={again.bind(null, place)}
            hidden={{}}
            id="again"
            idle={IDLE}
            submit={{ ...labels.cases, label: t("firstRun.guide.start.again") }}
            words={words}
          />
        ) : null}
        {choices.map((start) => (
          <ActButton
            act={chooseStartAction.bind(null, place)}
            hidden={{ start }}
            id={start}
            idle={IDLE}
            key={start}
            submit={labels[start]}
            words={words}
          />
        ))}
      </div>
    </div>
  );
}
