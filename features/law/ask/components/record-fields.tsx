import { TextField } from "#components/text-field.tsx";
import { HOLD_FORMS, HOLD_KINDS, ROLES } from "#law/vocabulary.ts";
import type { AskForm } from "./ask-form.ts";
import { FlagSelect } from "./flag-select.tsx";
import { MomentField } from "./moment-field.tsx";
import { RecordRows } from "./record-rows.tsx";
import { WordSelect } from "./word-select.tsx";

export const RULES_LIST = "ask-rules";

/** What was filed, ordered, held back, extended or agreed. */
export function RecordFields({ form }: { form: AskForm }) {
  const { fields, t } = form;
  const rule = (name: string) => (
    <TextField
      {...fields.text(`${name}.rule`)}
      autoComplete="off"
      className="pe-8"
      label={t("lawAsk.form.rule")}
      list={RULES_LIST}
      placeholder="eu.gdpr.33-1"
      spellCheck={false}
    />
  );
  const at = (name: string) => <MomentField form={form} label={t("lawAsk.form.at")} name={`${name}.at`} />;
  const until = (name: string) => (
    <MomentField form={form} label={t("lawAsk.form.until")} name={`${name}.until`} />
  );
  return (
    <>
      <RecordRows form={form} row="filings">
        {(name) => (
          <>
            {rule(name)}
            {at(name)}
            <TextField
              {...fields.text(`${name}.addressee`)}
              autoComplete="off"
              label={t("lawAsk.form.addressee")}
              note={t("forms.optional")}
              placeholder="fr-cnil"
              spellCheck={false}
            />
            <FlagSelect form={form} label={t("lawAsk.form.complete")} name={`${name}.complete`} />
          </>
        )}
      </RecordRows>
      {(["orders", "extensions"] as const).map((row) => (
        <RecordRows form={form} key={row} row={row}>
          {(name) => (
            <>
              {rule(name)}
              {at(name)}
              {until(name)}
            </>
          )}
        </RecordRows>
      ))}
      <RecordRows form={form} row="holds">
        {(name) => (
          <>
            {form.typed.has(`${name}.kind`) ? (
              <WordSelect
                className="pe-8"
                form={form}
                label={t("lawAsk.form.holdKind")}
                name={`${name}.kind`}
                options={HOLD_KINDS.map((value) => ({ value, label: t(`lawAsk.holdKinds.${value}`) }))}
              />
            ) : null}
            <WordSelect
              className="pe-8"
              form={form}
              label={t("lawAsk.form.holdForm")}
              name={`${name}.form`}
              options={HOLD_FORMS.map((value) => ({ value, label: t(`lawAsk.holdForms.${value}`) }))}
            />
            {at(name)}
            {until(name)}
          </>
        )}
      </RecordRows>
      <RecordRows form={form} row="contracts">
        {(name) => (
          <>
            <TextField
              {...fields.text(`${name}.id`)}
              autoComplete="off"
              className="pe-8"
              help={t("lawAsk.form.contractIdHelp")}
              label={t("lawAsk.form.contractId")}
            />
            <TextField
              {...fields.text(`${name}.notifyWithinHours`)}
              autoComplete="off"
              inputMode="decimal"
              label={t("lawAsk.form.notifyWithinHours")}
            />
            <WordSelect
              form={form}
              label={t("lawAsk.form.from")}
              name={`${name}.from`}
              options={ROLES.map((value) => ({ value, label: t(`vocabulary.partyRoles.${value}`) }))}
            />
          </>
        )}
      </RecordRows>
    </>
  );
}
