import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { recordCountsAction } from "../actions.ts";
import type { LoadedCampaign } from "../loaders.ts";
import type { WaveDetail } from "../queries.ts";
import { measuresOf, measureText } from "./telling-words.ts";

type Props = {
  wave: WaveDetail;
  loaded: LoadedCampaign;
  /** Stands open: what is recorded most often on a phone. */
  isOpen: boolean;
  place: Place;
  t: Translate;
};

/** The figures of a wave as they stand now. For whom `canRecordSending` allows it. */
export async function CountsForm({ wave, loaded, isOpen, place, t }: Props) {
  const words = await getWords("errors", "problems", "forms");
  const { errors, problems, forms } = words;
  const { detail, evidence, summary } = loaded;
  const note = forms.optional;
  const pieces = evidence.map(({ id, number, name }) => ({ value: id, label: `${number} · ${name}` }));
  return (
    <FieldListForm
      act={recordCountsAction.bind(null, place)}
      behind={{ label: t("communications.campaign.record"), icon: "pen", open: isOpen }}
      done={t("communications.campaign.done")}
      fields={[
        ...measuresOf(detail.channel).map((measure) => ({
          ...{ as: "text" as const, name: measure, label: measureText(measure, detail.channel, t) },
          ...{ half: true as const, note, impersonal: true as const },
          ...(measure === "sent" ? { help: t("communications.campaign.recordHelp") } : {}),
        })),
        momentField({ name: "happenedAt", label: t("communications.campaign.at"), words, now: summary.now }),
        {
          ...{ as: "select", name: "evidenceId", label: t("communications.campaign.evidence"), half: true },
          ...{ placeholder: t("communications.campaign.noEvidence"), options: pieces },
        },
        {
          ...{ as: "area", name: "reason", label: t("communications.campaign.reason"), note },
          ...{ impersonal: true },
          help: t(
            detail.channel === "public_notice"
              ? "communications.notice.reasonHelp"
              : "communications.campaign.reasonHelp",
          ),
        },
      ]}
      hidden={{ waveId: wave.id, version: wave.version }}
      id={`counts-${wave.number}`}
      idle={IDLE}
      submit={{ label: t("communications.campaign.submit"), pending: t("communications.campaign.pending") }}
      words={{ errors, problems }}
    />
  );
}
