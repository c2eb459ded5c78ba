import { TextField } from "#components/text-field.tsx";
import { FREE_ZONES, KINDS, ROLES } from "#law/vocabulary.ts";
import { TRAIT_GROUPS, type TraitGroup } from "../catalogue.ts";
import type { AskForm } from "./ask-form.ts";
import { FactGroup } from "./fact-group.tsx";
import { isTouched } from "./group-state.ts";
import { countryOptions, regionOptions } from "./place-options.ts";
import { WordChecks } from "./word-checks.tsx";
import { WordSelect } from "./word-select.tsx";

export const ZONES_LIST = "ask-zones";

/** Who has to tell: as what, where, and what the law calls it. */
export function WhoFields({ form }: { form: AskForm }) {
  const { fields, t } = form;
  return (
    <>
      <FactGroup open title={t("lawAsk.groups.who")}>
        <WordChecks
          form={form}
          label={t("lawAsk.form.role")}
          name="role"
          options={ROLES.map((value) => ({ value, label: t(`vocabulary.partyRoles.${value}`) }))}
        />
        <WordSelect
          form={form}
          label={t("lawAsk.form.kind")}
          name="kind"
          options={KINDS.map((value) => ({ value, label: t(`vocabulary.partyKinds.${value}`) }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <WordSelect
            form={form}
            label={t("lawAsk.form.country")}
            name="country"
            options={countryOptions(form)}
          />
          <WordSelect
            form={form}
            label={t("lawAsk.form.region")}
            name="region"
            options={regionOptions(form)}
          />
        </div>
        <TextField
          {...fields.text("timeZone")}
          autoComplete="off"
          help={t("lawAsk.form.timeZoneHelp")}
          label={t("lawAsk.form.timeZone")}
          list={ZONES_LIST}
          placeholder="Europe/Paris"
          spellCheck={false}
        />
      </FactGroup>
      <FactGroup
        open={isTouched(form, "traits") || isTouched(form, "freeZone")}
        title={t("lawAsk.groups.traits")}
      >
        {(Object.keys(TRAIT_GROUPS) as TraitGroup[]).map((group) => (
          <Traits form={form} group={group} key={group} />
        ))}
        <WordSelect
          form={form}
          label={t("lawAsk.form.freeZone")}
          name="freeZone"
          options={FREE_ZONES.map((value) => ({ value, label: t(`vocabulary.freeZones.${value}`) }))}
        />
      </FactGroup>
    </>
  );
}

const KNOWN: readonly string[] = Object.values(TRAIT_GROUPS).flat();

/** The first group carries the name of the field, its error, and what nobody offered. */
function Traits({ form, group }: { form: AskForm; group: TraitGroup }) {
  const { t } = form;
  const isFirst = group === "care";
  return (
    <WordChecks
      columns="one"
      form={form}
      label={t(`lawAsk.traitGroups.${group}`)}
      name="traits"
      options={TRAIT_GROUPS[group].map((value) => ({ value, label: t(`vocabulary.traits.${value}`) }))}
      {...(isFirst
        ? { keeps: (form.typed.get("traits") ?? []).filter((text) => !KNOWN.includes(text)) }
        : { id: form.fields.id(`traits.${group}`), keeps: [] })}
    />
  );
}
