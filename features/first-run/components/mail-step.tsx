import { ActButton } from "#components/act-button.tsx";
import { Notice } from "#components/notice.tsx";
import { testMailAction } from "#features/mails/actions.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { settleMailStepAction } from "../actions.ts";
import type { GuideLoaded } from "../loaders.ts";

type Props = { mail: GuideLoaded["mail"]; place: Place };

const SECONDS = "3";

/** A test to oneself, what became of it, and the way on without mail. */
export async function MailStep({ mail: { server, lastTest }, place }: Props) {
  const t = await getTranslator();
  const words = await getWords("errors", "problems");
  const settle = (mail: "received" | "without", look: { label: string; pending: string }) => (
    <ActButton
      act={settleMailStepAction.bind(null, place)}
      hidden={{ mail }}
      id={mail}
      idle={IDLE}
      submit={{ ...look, icon: mail === "received" ? "check" : "arrow-right" }}
      words={words}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      {server === null ? (
        <Notice kind="warning" title={t("firstRun.guide.mail.none")}>
          <p>{t("firstRun.guide.mail.noneBody")}</p>
        </Notice>
      ) : (
        <>
          <p className="text-soft text-sm">{t("firstRun.guide.mail.through", server)}</p>
          <TestOutcome lastTest={lastTest} />
        </>
      )}
      <div className="flex flex-wrap gap-3">
        {server === null ? null : (
          <ActButton
            act={testMailAction.bind(null, place)}
            hidden={{}}
            id="test"
            idle={IDLE}
            submit={{
              label: t("mails.acts.test.label"),
              pending: t("mails.acts.test.pending"),
              icon: "send",
            }}
            words={words}
          />
        )}
        {lastTest?.state === "sent"
          ? settle("received", {
              label: t("firstRun.guide.mail.received"),
              pending: t("firstRun.guide.mail.receiving"),
            })
          : null}
        {settle("without", {
          label: t("firstRun.guide.mail.without"),
          pending: t("firstRun.guide.mail.continuing"),
        })}
      </div>
    </div>
  );
}

/** The page follows a test until it left or did not. */
async function TestOutcome({ lastTest }: Pick<GuideLoaded["mail"], "lastTest">) {
  const t = await getTranslator();
  if (lastTest === null) return null;
  const { state, failure } = lastTest;
  if (state === "sent") return <Notice kind="done">{t("firstRun.guide.mail.sent")}</Notice>;
  if (failure !== null)
    return (
      <Notice kind="warning">
        {t("firstRun.guide.mail.failed", { reason: t(`mails.failures.${failure as "unreachable"}`) })}
      </Notice>
    );
  return (
    <>
      <meta content={SECONDS} httpEquiv="refresh" />
      <Notice kind="note">{t("firstRun.guide.mail.planned")}</Notice>
    </>
  );
}
