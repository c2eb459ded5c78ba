import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { reportSituationAction } from "../actions.ts";
import type { Situation } from "../rules.ts";
import { DocumentView } from "./document-view.tsx";
import { recordingWays } from "./recording-ways.ts";
import { ReportForm } from "./report-form.tsx";
import { situationDocument } from "./situation-document.ts";

type Props = {
  situation: Situation;
  /** Null for who reads and reports nothing. */
  report: { incidentId: string } | null;
  base: string;
  place: Place;
  t: Translate;
};

/** What a report produced now would say, and the one button that produces it. */
export async function NowView({ situation, report, base, place, t }: Props) {
  const { problems, errors, situation: words } = await getWords("problems", "errors", "situation");
  const { produce, producing } = words;
  const document = situationDocument(situation, null, { t, locale: place.locale });
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-prose">
          <h2 className="font-semibold text-ink text-md">{t("situation.preview")}</h2>
          <p className="text-sm text-soft">{document.subtitle}</p>
          {report === null ? null : <p className="mt-1 text-sm text-soft">{t("situation.produceHelp")}</p>}
        </div>
        <div className="flex flex-wrap items-start gap-2 print:hidden">
          <a className={buttonClass("secondary", "regular")} href={`${base}/decisions/pdf`}>
            <Icon name="download" />
            {t("situation.decisionsList.download")}
          </a>
          {report === null ? null : (
            <ReportForm
              act={reportSituationAction.bind(null, place)}
              incidentId={report.incidentId}
              words={{ problems, errors, situation: { produce, producing } }}
            />
          )}
        </div>
      </div>
      <DocumentView
        document={document}
        ways={report === null ? new Map() : recordingWays(situation, { base, t })}
      />
    </>
  );
}
