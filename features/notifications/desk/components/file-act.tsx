import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { actSubject } from "../../components/act-subject.ts";
import { FilingForm } from "../../components/filing-form.tsx";
import { filingUnder } from "../../components/filing-under.ts";
import { fileDraftAction } from "../../drafts/actions.ts";
import { HoldsUp } from "../../guard/components/holds-up.tsx";
import { openOf } from "../../guard/rules.ts";
import type { Desk, OwnDesk } from "../queries.ts";

type Props = { desk: Desk; own: OwnDesk; place: Place; t: Translate };

/** Filed as it was signed: when, how, by whom; refused where something changed since the signature. */
export async function FileAct({ desk, own, place, t }: Props) {
  const { draft, may } = desk;
  if (!may.record) return <p className="text-sm text-soft">{t("drafts.who.file")}</p>;
  const open = openOf(own.guard.found.get(draft.id) ?? []).length;
  if (open > 0) return <HoldsUp open={open} t={t} />;
  const changed = own.sinceSubmitted?.length ?? 0;
  const words = await getWords("filing", "forms", "errors", "problems");
  const subject = actSubject(own.obligation, { t, locale: place.locale });
  return (
    <>
      {changed === 0 ? null : (
        <Notice kind="warning" title={t("drafts.acts.changedSince", { count: changed })}>
          <p className="text-sm">{t("drafts.acts.changedSinceBody")}</p>
        </Notice>
      )}
      <p className="text-sm text-soft">{t("drafts.acts.fileHelp")}</p>
      <FilingForm
        act={fileDraftAction.bind(null, place)}
        idle={IDLE}
        {...(own.departed.length === 0
          ? {}
          : {
              departed: {
                label: t("drafts.acts.coversDeparted"),
                help: t("drafts.acts.departed", { names: own.departed.map(({ name }) => name).join(", ") }),
              },
            })}
        draft={{ draftId: draft.id, draftVersion: draft.version }}
        label={t("drafts.acts.file")}
        recorder={own.recorder}
        subject={subject}
        under={filingUnder(own.filingStanding, t)}
        words={{ ...words, problems: { ...words.problems, ...signedWords() } }}
      />
    </>
  );

  /** When it was signed: nothing of it was filed before. */
  function signedWords() {
    const signature = desk.steps.findLast(({ step }) => step === "signed");
    if (signature === undefined) return {};
    const at = formatInstant(instantOf(signature.steppedAt), { zone: subject.zone, locale: place.locale });
    return { beforeSignature: t("drafts.acts.beforeSignature", { at }) };
  }
}
