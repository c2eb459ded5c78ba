import { Notice } from "#components/notice.tsx";
import { getTranslator } from "#lib/translator.ts";
import { CASE_PARTS } from "../catalogue.ts";

type Props = { told: number };

const SECONDS = "2";

/** How far the worker has come with the cases; the page follows until they are whole. */
export async function LoadingCases({ told }: Props) {
  const t = await getTranslator();
  return (
    <div className="flex flex-col gap-3">
      <meta content={SECONDS} httpEquiv="refresh" />
      <div className="flex flex-wrap items-center gap-3">
        <progress aria-labelledby="loading-cases" className="ready-meter" max={CASE_PARTS} value={told} />
        <p className="font-medium text-ink tabular-nums" id="loading-cases">
          {t("firstRun.guide.start.running", { told, total: CASE_PARTS })}
        </p>
      </div>
      <Notice kind="note">{t("firstRun.guide.start.runningBody")}</Notice>
    </div>
  );
}
