import { buttonClass } from "#components/button-class.ts";
import { CheckboxField } from "#components/checkbox-field.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import { formFields } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { Icon } from "#components/icon.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { SelectField } from "#components/select-field.tsx";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import { PUBLICATIONS } from "#law/publications.ts";
import { RISKS } from "#law/vocabulary.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale, Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { listZones } from "#lib/zones.ts";
import type { WhatIf } from "../queries.ts";

type Props = {
  whatIf: WhatIf;
  /** The address of the page. */
  base: string;
  locale: Locale;
  t: Translate;
  words: Pick<Messages, "whatIf" | "forms" | "problems" | "errors">;
};

const FORM = "what-if";
const ZONE = "Europe/Paris";

/** What is supposed lives in the address: a plain form that works without a script. */
export function WhatIfForm({ whatIf, base, locale, t, words }: Props) {
  const { asked, choices, problems } = whatIf;
  const texts = { ...words.problems, ...words.whatIf.problems };
  const status = problems.length > 0 ? ("invalid" as const) : ("idle" as const);
  const state = { status, problems, values: asked.values };
  const fields = formFields(FORM, state, texts);
  const isAsked = Object.values(asked.values).some((value) => value !== "");
  const asRecorded = { precision: "unknown", date: "", time: "", zone: ZONE } as const;
  return (
    <Section id="suppose" title={t("whatIf.suppose")}>
      <form action={base} className="flex flex-col gap-5" method="get">
        <FormOutcome
          form={FORM}
          labelAt={(path) => labelAt(path, words.whatIf.fields)}
          problems={texts}
          state={state}
          words={{ ...words.errors, invalid: words.whatIf.invalid }}
        />
        <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
          <fieldset className="flex min-w-0 flex-col gap-4">
            <legend className="mb-3 font-semibold text-ink text-sm">{t("whatIf.anotherLaw")}</legend>
            <ChoiceGroup
              error={fields.error("assume")}
              help={choices.proposals.length === 0 ? t("whatIf.noProposals") : t("whatIf.assumeHelp")}
              id={fields.id("assume")}
              label={t("whatIf.fields.assume")}
            >
              {choices.proposals.map(({ ruleId, title, status: standing, from, citation }) => (
                <CheckboxField
                  defaultChecked={fields.isChecked("assume", ruleId)}
                  help={t("whatIf.standing", {
                    status: t(`vocabulary.legalStatuses.${standing}`),
                    on: formatDay(Temporal.PlainDate.from(from), locale),
                    text: citation.text,
                  })}
                  id={`${fields.id("assume")}-${ruleId.replaceAll(".", "-")}`}
                  key={ruleId}
                  label={title[locale]}
                  name="assume"
                  value={ruleId}
                />
              ))}
            </ChoiceGroup>
            <SelectField
              {...fields.text("law")}
              help={t("whatIf.lawHelp")}
              label={t("whatIf.fields.law")}
              options={PUBLICATIONS.map(({ id }) => ({
                value: id,
                label: publicationText(id, { t, locale }),
              }))}
              placeholder={t("whatIf.lawAsRecorded")}
            />
          </fieldset>
          <fieldset className="flex min-w-0 flex-col gap-4">
            <legend className="mb-3 font-semibold text-ink text-sm">{t("whatIf.otherFacts")}</legend>
            <SelectField
              {...fields.text("organisation")}
              label={t("whatIf.fields.organisation")}
              options={choices.organisations.map(({ organisationId, name }) => ({
                value: organisationId,
                label: name,
              }))}
              placeholder={t("whatIf.everyOrganisation")}
            />
            <InstantField
              {...fields.instant("awareness", asRecorded)}
              label={t("whatIf.fields.awareness")}
              labels={{
                ...words.forms.instant,
                precision: { ...words.forms.instant.precision, unknown: t("whatIf.asRecorded") },
              }}
              precisions={["unknown", "instant", "day"]}
              zones={listZones(ZONE)}
            />
            <SelectField
              {...fields.text("risk")}
              className="sm:max-w-sm"
              label={t("whatIf.fields.risk")}
              options={RISKS.map((risk) => ({ value: risk, label: t(`vocabulary.risks.${risk}`) }))}
              placeholder={t("whatIf.riskAsRecorded")}
            />
          </fieldset>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <button className={buttonClass("primary", "regular")} type="submit">
            <Icon name="eye" />
            {t("whatIf.submit")}
          </button>
          {isAsked ? (
            <LinkButton href={base} look="quiet">
              {t("whatIf.clear")}
            </LinkButton>
          ) : null}
          <p className="text-faint text-sm">{t("whatIf.nothingStored")}</p>
        </div>
      </form>
    </Section>
  );
}

function labelAt(path: string, labels: Readonly<Record<string, string>>): string | undefined {
  return labels[path.split(".")[0] ?? ""];
}
