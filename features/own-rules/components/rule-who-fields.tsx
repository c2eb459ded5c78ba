import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { OWN_DUTIES } from "#law/own-rules/own-rule.ts";
import { ROLES } from "#law/vocabulary.ts";
import type { SettingWords } from "./rule-form.tsx";

type Props = { fields: FormFields; addressees: readonly SelectOption[]; words: SettingWords };

const RISKS = ["risk", "high_risk"] as const;

/** Who is bound, to do what, towards whom, from which risk on. */
export function RuleWhoFields({ fields, addressees, words }: Props) {
  const t = words.ownRules.form;
  return (
    <>
      <ChoiceGroup error={fields.error("roles")} help={t.rolesHelp} id={fields.id("roles")} label={t.roles}>
        <div className="grid gap-1.5 sm:grid-cols-3">
          <TickBoxes
            fields={fields}
            name="roles[]"
            options={ROLES.map((value) => ({ value, label: words.vocabulary.partyRoles[value] }))}
          />
        </div>
      </ChoiceGroup>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...fields.text("duty", "notify_by_contract")}
          label={t.duty}
          options={OWN_DUTIES.map((value) => ({ value, label: words.vocabulary.duties[value] }))}
        />
        <SelectField
          {...fields.text("risk")}
          label={t.risk}
          options={RISKS.map((value) => ({ value, label: words.vocabulary.risks[value] }))}
          placeholder={t.anyRisk}
        />
        <SelectField
          {...fields.text("addressee")}
          label={t.addressee}
          options={addressees}
          placeholder={t.chooseAddressee}
          required
        />
        <TextField
          {...fields.text("addresseeName")}
          help={t.addresseeNameHelp}
          label={t.addresseeName}
          note={words.forms.optional}
        />
      </div>
    </>
  );
}
