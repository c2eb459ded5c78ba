import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { saveTextAction } from "../actions.ts";
import type { Block } from "../catalogue.ts";
import type { ListedText, ListedVersion } from "../queries.ts";
import { neededBlocks } from "../rules.ts";

type Props = { text: ListedText; version: ListedVersion; place: Place; t: Translate };

const ROWS: Partial<Record<Block, number>> = { consequences: 12, advice: 14, contact: 4, sms: 3 };

/** Every block that this text needs, in the order in which it is read. For whom `canWriteText` allows it. */
export async function TextBuilder({ text, version, place, t }: Props) {
  const { errors, problems } = await getWords("errors", "problems");
  const fields = neededBlocks(text.channels).map(
    (block): FieldSpec => ({
      ...{ as: block === "subject" ? "text" : "area", name: block },
      ...{ label: t(`communications.texts.blocks.${block}`), help: t(`communications.texts.helps.${block}`) },
      ...{ value: version.content[block], impersonal: true, rows: ROWS[block] ?? 6 },
    }),
  );
  return (
    <FieldListForm
      act={saveTextAction.bind(null, place)}
      current={<p>{t("communications.texts.conflictNow")}</p>}
      done={t("communications.texts.saved")}
      fields={fields}
      hidden={{ textVersionId: version.id, version: version.version }}
      id="text"
      idle={IDLE}
      submit={{ label: t("communications.texts.save"), pending: t("communications.texts.saving") }}
      words={{ errors, problems }}
    />
  );
}
