import { TextField } from "#components/text-field.tsx";
import {
  CAUSES,
  CRA_EVENTS,
  DATA_CATEGORIES,
  DEVICE_INCIDENTS,
  EXEMPTIONS_34,
  NATURES,
  RISKS,
  SEVERITY_LEVELS,
} from "#law/vocabulary.ts";
import type { AskForm } from "./ask-form.ts";
import { FactGroup } from "./fact-group.tsx";
import { FlagSelect } from "./flag-select.tsx";
import { groupState } from "./group-state.ts";
import { ResidenceRows } from "./residence-rows.tsx";
import { WordChecks } from "./word-checks.tsx";
import { WordSelect } from "./word-select.tsx";

/** What happened to whom: every fact on which a threshold of some law rests. */
export function WhatFields({ form }: { form: AskForm }) {
  const { t } = form;
  return (
    <>
      <FactGroup open title={t("lawAsk.groups.what")}>
        <FlagSelect form={form} label={t("vocabulary.thresholdFacts.personalData")} name="personalData" />
        <WordChecks
          form={form}
          label={t("vocabulary.thresholdFacts.natures")}
          name="natures"
          options={NATURES.map((value) => ({ value, label: t(`vocabulary.natures.${value}`) }))}
        />
        <WordSelect
          form={form}
          label={t("vocabulary.thresholdFacts.risk")}
          name="risk"
          options={RISKS.filter((risk) => risk !== "unassessed").map((value) => ({
            ...{ value, label: t(`vocabulary.risks.${value}`) },
          }))}
          placeholder={t("vocabulary.risks.unassessed")}
        />
        <WordSelect
          form={form}
          label={t("vocabulary.thresholdFacts.cause")}
          name="cause"
          options={CAUSES.filter((cause) => cause !== "unknown").map((value) => ({
            ...{ value, label: t(`vocabulary.causes.${value}`) },
          }))}
          placeholder={t("vocabulary.causes.unknown")}
        />
        <FlagSelect form={form} label={t("vocabulary.thresholdFacts.encrypted")} name="encrypted" />
      </FactGroup>
      <FactGroup open title={t("lawAsk.groups.persons")}>
        <TextField
          {...form.fields.text("total")}
          autoComplete="off"
          className="sm:max-w-48"
          inputMode="numeric"
          label={t("lawAsk.form.total")}
        />
        <ResidenceRows form={form} />
      </FactGroup>
      <FactGroup {...groupState(form, ["dataCategories", "exemptions34"])} title={t("lawAsk.groups.content")}>
        <WordChecks
          form={form}
          label={t("vocabulary.thresholdFacts.dataCategories")}
          name="dataCategories"
          options={DATA_CATEGORIES.map((value) => ({
            value,
            label: t(`vocabulary.dataCategories.${value}`),
          }))}
        />
        <WordChecks
          columns="one"
          form={form}
          label={t("vocabulary.thresholdFacts.exemptions34")}
          name="exemptions34"
          options={EXEMPTIONS_34.map((value) => ({ value, label: t(`vocabulary.exemptions34.${value}`) }))}
        />
      </FactGroup>
      <SectorFields form={form} />
    </>
  );
}

const CARE = ["severeHealthIncident", "seriousCareEvent", "itSystemAttack"] as const;
const SECURITY = ["nis2Significant", "severityLevel"] as const;
const PRODUCT = ["craEvent", "deviceIncident"] as const;

function SectorFields({ form }: { form: AskForm }) {
  const { t } = form;
  return (
    <>
      <FactGroup {...groupState(form, CARE)} title={t("lawAsk.groups.care")}>
        {CARE.map((name) => (
          <FlagSelect form={form} key={name} label={t(`vocabulary.thresholdFacts.${name}`)} name={name} />
        ))}
      </FactGroup>
      <FactGroup {...groupState(form, SECURITY)} title={t("lawAsk.groups.security")}>
        <FlagSelect
          form={form}
          label={t("vocabulary.thresholdFacts.nis2Significant")}
          name="nis2Significant"
        />
        <WordSelect
          form={form}
          label={t("vocabulary.thresholdFacts.severityLevel")}
          name="severityLevel"
          options={SEVERITY_LEVELS.map((value) => ({
            value,
            label: t(`vocabulary.severityLevels.${value}`),
          }))}
        />
      </FactGroup>
      <FactGroup {...groupState(form, PRODUCT)} title={t("lawAsk.groups.product")}>
        <WordSelect
          form={form}
          label={t("vocabulary.thresholdFacts.craEvent")}
          name="craEvent"
          options={CRA_EVENTS.map((value) => ({ value, label: t(`vocabulary.craEvents.${value}`) }))}
        />
        <WordSelect
          form={form}
          label={t("vocabulary.thresholdFacts.deviceIncident")}
          name="deviceIncident"
          options={DEVICE_INCIDENTS.map((value) => ({
            ...{ value, label: t(`vocabulary.deviceIncidents.${value}`) },
          }))}
        />
      </FactGroup>
    </>
  );
}
