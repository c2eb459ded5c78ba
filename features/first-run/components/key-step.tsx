import { ActButton } from "#components/act-button.tsx";
import { DefinitionList } from "#components/definition-list.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { noteLogKeyAction } from "../actions.ts";
import type { GuideLoaded } from "../loaders.ts";

type Props = { guide: Pick<GuideLoaded, "logKey" | "isWorkerAlive">; place: Place };

const SECONDS = "3";

/** The key that vouches for the log, to be noted elsewhere. */
export async function KeyStep({ guide: { logKey, isWorkerAlive }, place }: Props) {
  const t = await getTranslator();
  if (logKey === null)
    return (
      <>
        <meta content={SECONDS} httpEquiv="refresh" />
        <Notice kind={isWorkerAlive ? "note" : "warning"}>
          {t(isWorkerAlive ? "firstRun.guide.key.none" : "firstRun.guide.key.silent")}
        </Notice>
      </>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-ink text-sm">{t("firstRun.guide.key.intro")}</p>
      <DefinitionList
        items={[
          {
            id: "fingerprint",
            term: t("signedLog.key.fingerprint"),
            value: <code>{logKey.fingerprint}</code>,
          },
          {
            id: "verifier-key",
            term: t("signedLog.key.verifierKey"),
            value: <code className="text-xs">{logKey.verifierKey}</code>,
          },
        ]}
      />
      <p className="max-w-prose text-faint text-xs">{t("firstRun.guide.key.where")}</p>
      <ActButton
        act={noteLogKeyAction.bind(null, place)}
        hidden={{ verifierKey: logKey.verifierKey }}
        id="note-key"
        idle={IDLE}
        submit={{
          label: t("firstRun.guide.key.note"),
          pending: t("firstRun.guide.key.noting"),
          icon: "check",
        }}
        words={await getWords("errors", "problems")}
      />
    </div>
  );
}
