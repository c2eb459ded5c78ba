import { ROW_NAMES } from "../schema.ts";
import type { AskForm } from "./ask-form.ts";
import { FactGroup } from "./fact-group.tsx";
import { FlagSelect } from "./flag-select.tsx";
import { groupState, isTouched } from "./group-state.ts";
import { MomentField } from "./moment-field.tsx";
import { RecordFields } from "./record-fields.tsx";
import { WordChecks } from "./word-checks.tsx";

const RECORDS = ROW_NAMES.filter((row) => row !== "byResidence");

/** What is on record already, proposals to assume, and as of when to answer. */
export function MoreFields({ form }: { form: AskForm }) {
  const { t, locale, assumable } = form;
  return (
    <>
      <FactGroup {...groupState(form, RECORDS)} title={t("lawAsk.groups.records")}>
        <RecordFields form={form} />
      </FactGroup>
      <FactGroup
        open={["assume", "at", "authorityAlreadyInformed"].some((name) => isTouched(form, name))}
        title={t("lawAsk.groups.more")}
      >
        <WordChecks
          columns="one"
          form={form}
          help={t("lawAsk.form.assumeHelp")}
          label={t("lawAsk.form.assume")}
          name="assume"
          options={assumable.map(({ ruleId, label }) => ({ value: ruleId, label: label[locale] }))}
        />
        <FlagSelect
          form={form}
          help={t("lawAsk.form.authorityAlreadyInformedHelp")}
          label={t("lawAsk.form.authorityAlreadyInformed")}
          name="authorityAlreadyInformed"
        />
        <MomentField form={form} help={t("lawAsk.form.asOfHelp")} label={t("lawAsk.form.asOf")} name="at" />
      </FactGroup>
    </>
  );
}
