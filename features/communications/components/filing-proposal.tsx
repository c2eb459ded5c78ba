import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import { recordFilingAction } from "#features/notifications/actions.ts";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { toLocalFields } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import type { FilingProposal as Proposal } from "../loaders.ts";
import { channelText } from "./telling-words.ts";

type Props = { proposal: Proposal; now: number; place: Place; t: Translate };

/** The filing that meets art. 34, with what the first wave already says. A person reads it and records it. */
export async function FilingProposal({ proposal, now, place, t }: Props) {
  const words = await getWords("filing", "errors", "problems", "forms");
  const { filing } = words;
  const { sentAt, zone, mandate, isOwn } = proposal;
  const at = momentField({ name: "filedAt", label: t("communications.filing.at"), words, now });
  const local = typeof sentAt === "string" ? toLocalFields(Temporal.Instant.from(sentAt), zone) : null;
  const value =
    local !== null
      ? { ...at.value, ...local, zone }
      : { ...at.value, precision: "day" as const, date: typeof sentAt === "string" ? "" : sentAt.date };
  const standings = [
    ...(mandate === null ? [] : [{ value: "mandate", label: t("communications.filing.asMandate") }]),
    { value: "controller", label: t("communications.filing.asController") },
  ];
  return (
    <Notice kind="warning" title={t("communications.filing.title")}>
      <div className="mt-1 flex flex-col gap-3 text-ink">
        <p>{t("communications.filing.body")}</p>
        <FieldListForm
          act={recordFilingAction.bind(null, place)}
          behind={{ label: t("communications.filing.open"), icon: "file-check" }}
          done={t("communications.filing.done")}
          fields={[
            { ...at, value },
            {
              ...{ as: "text", name: "filedBy", label: t("communications.filing.by"), half: true },
              ...{ required: true, value: proposal.organisation },
            },
            {
              ...{ as: "text", name: "channel", label: t("communications.filing.channel"), half: true },
              ...{ required: true, value: proposal.channels.map((one) => channelText(one, t)).join(", ") },
            },
            ...(isOwn
              ? []
              : [
                  {
                    ...{ as: "select" as const, name: "filedAs", label: t("communications.filing.as") },
                    ...{ half: true as const, options: standings, value: standings[0]?.value ?? "" },
                  },
                ]),
            { as: "check", name: "complete", label: t("communications.filing.complete"), checked: false },
            { as: "title", name: "proofTitle", label: filing.proofTitle },
            {
              ...{ as: "text", name: "exhibits", label: filing.proofExhibits },
              help: filing.proofExhibitsHelp,
            },
            {
              ...{ as: "text", name: "proofFollows", label: filing.proofFollows, half: true },
              help: filing.proofNone,
            },
            { as: "date", name: "proofDueOn", label: filing.proofDueOn, half: true },
            {
              ...{ as: "area", name: "reasonsForDelay", label: t("communications.filing.reasons") },
              ...{ note: words.forms.optional, impersonal: true },
            },
          ]}
          hidden={{ obligationId: proposal.obligationId, version: proposal.version, phase: "initial" }}
          id="filing"
          idle={IDLE}
          submit={{
            ...{ label: t("communications.filing.submit"), pending: t("communications.filing.pending") },
            icon: "file-check",
          }}
          words={{ errors: words.errors, problems: words.problems }}
        />
      </div>
    </Notice>
  );
}
